import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';

jest.setTimeout(120_000);

const databases = createTestDatabases();

async function createHarness() {
  return SyncHarness.create(await databases.init('SQLITE_3'));
}

describe('a sync that is cut off', () => {
  const directory = createMockDirectory();

  it('is recorded as interrupted, and the next one goes on', async () => {
    const harness = await createHarness();
    const writer = LayoutStore.create({ directory: directory.path });
    const names = Array.from({ length: 8 }, (_, index) => `service-${index}`);
    for (const name of names) {
      await pushContract(writer, name, { name, version: '1.0.0' });
    }
    const { reader } = harness.addSource({ directory: directory.path });
    const controller = new AbortController();
    const listTags = reader.listTags.bind(reader);
    let calls = 0;
    jest.spyOn(reader, 'listTags').mockImplementation(async (...args) => {
      calls += 1;
      if (calls === 5) controller.abort();
      return listTags(...args);
    });

    await harness.sync({ signal: controller.signal });
    expect(await harness.lastRun()).toMatchObject({ outcome: 'interrupted' });
    expect(await harness.stores.problems.ofSource('shop')).toEqual([]);
    expect((await harness.dump()).repositories.length).toBeLessThan(8);

    await harness.sync();
    expect(await harness.lastRun()).toMatchObject({ outcome: 'ok' });
    expect((await harness.dump()).repositories).toHaveLength(8);
  });

  it('by a crash is closed when the next one starts', async () => {
    const harness = await createHarness();
    harness.addSource({ directory: directory.path });
    const at = '2026-03-01T07:00:00.000Z';
    const { id } = await harness.stores.runs.start({
      sourceId: 'shop',
      at,
      rechecked: false,
    });

    await harness.sync();

    const row = await harness.knex('sync_runs').where({ id }).first();
    expect(row).toMatchObject({ outcome: 'interrupted' });
  });

  it.each(['saveRevision', 'saveState'])(
    'at %s leaves nothing that the next one does not put right',
    async step => {
      const [harness, clean] = [await createHarness(), await createHarness()];
      const { revisions, repositories } = harness.stores;
      for (const each of [harness, clean]) {
        each.addSource({ directory: directory.path });
      }
      const crash = async () => {
        throw new Error('crash');
      };
      const spy =
        step === 'saveRevision'
          ? jest.spyOn(revisions, 'save').mockImplementationOnce(crash)
          : jest.spyOn(repositories, 'save').mockImplementationOnce(crash);

      await harness.sync();
      spy.mockRestore();
      expect(await harness.lastRun()).toMatchObject({ outcome: 'partial' });
      await harness.sync();
      await clean.sync();

      const names = async ({ knex }: SyncHarness) =>
        knex('repositories').orderBy('id').select('name', 'version', 'status');
      expect(await names(harness)).toEqual(await names(clean));
      expect(await harness.lastRun()).toMatchObject({ outcome: 'ok' });
    },
  );
});
