import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { retireSources } from './retireSources';

const databases = createTestDatabases();

describe('retireSources', () => {
  const directory = createMockDirectory();

  it('marks, keeps and drops what a source left behind', async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushText(writer, 'payments', '[', { tag: '2.0.0' });
    const harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.addSource({ directory: directory.path });
    await harness.sync();
    const onChanged = jest.fn(async () => {});
    const retire = (day: number, ...ids: string[]) =>
      retireSources({
        stores: harness.stores,
        sources: ids.map(id => ({
          id,
          host: 'registry.shop.example',
          covers: () => true,
          discovers: { entities: false, references: false },
        })),
        graceMs: 7 * 86_400_000,
        at: new Date(Date.UTC(2026, 3, day)).toISOString(),
        onChanged,
      });

    await retire(1, 'shop');
    expect(await harness.service('payments')).not.toHaveProperty(
      'missingSince',
      expect.any(String),
    );

    // Under another name, which has not been read yet.
    await retire(1, 'renamed');
    expect(await harness.service('payments')).not.toHaveProperty(
      'missingSince',
      expect.any(String),
    );

    await retire(1);
    expect(await harness.service('payments')).toMatchObject({
      missingSince: '2026-04-01T00:00:00.000Z',
    });
    expect((await harness.dump()).problems).toEqual([]);

    await retire(7);
    expect(await harness.service('payments')).toBeDefined();
    await retire(8);
    const { repositories, revisions, blobs } = await harness.dump();
    expect([repositories, revisions, blobs]).toEqual([[], [], []]);
    expect(onChanged).toHaveBeenCalledTimes(2);
    expect(onChanged).toHaveBeenCalledWith({
      sourceId: 'shop',
      repositories: ['registry.shop.example/payments'],
    });
  });
});
