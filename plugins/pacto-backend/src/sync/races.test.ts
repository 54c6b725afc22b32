import { rename } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore, OciError } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import type { ContractSource } from './ContractSource';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';

describe('T51: a cycle and a work item at the same time', () => {
  const directory = createMockDirectory();
  let writer: LayoutStore;
  let harness: SyncHarness;
  let source: ContractSource;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.settings.shrinkGuard = { share: 0.2, looks: 3 };
    source = harness.addSource({ directory: directory.path });
  });

  afterEach(() => harness.close());

  const push = (name: string, version: string) =>
    pushContract(writer, name, { name, version });
  /** Does something when the next cycle lists the tags of its first repository. */
  const meanwhile = (work: () => Promise<unknown>) => {
    const listTags = source.reader.listTags.bind(source.reader);
    const spy = jest.spyOn(source.reader, 'listTags');
    spy.mockImplementationOnce(async (...args) => {
      spy.mockRestore();
      const tags = await listTags(...args);
      await work();
      return tags;
    });
  };

  it('leave a repository alone that was published after the cycle had its list', async () => {
    await push('a', '1.0.0');
    await harness.sync();
    meanwhile(async () => {
      await push('new', '1.0.0');
      await harness.prompt({
        repository: `${HOST}/new`,
        reason: 'hint',
        tags: [],
      });
    });
    await harness.sync();

    const found = await harness.service('new');
    expect(found).toMatchObject({ version: '1.0.0' });
    expect(found?.missingSince).toBeUndefined();
    expect(await harness.lastRun()).toMatchObject({ outcome: 'ok' });
  });

  it('leave a repository alone that came back after the cycle had its list', async () => {
    await push('a', '1.0.0');
    const away = `${directory.path}/b`;
    await push('b', '1.0.0');
    harness.settings.shrinkGuard.share = 1;
    await harness.sync();
    await rename(away, `${directory.path}.b`);
    await harness.sync();
    expect((await harness.service('b'))?.missingSince).toBeDefined();
    meanwhile(async () => {
      await rename(`${directory.path}.b`, away);
      await harness.prompt({
        repository: `${HOST}/b`,
        reason: 'hint',
        tags: [],
      });
    });
    await harness.sync();
    expect((await harness.service('b'))?.missingSince).toBeUndefined();
  });

  it('leave a problem solved that a retry solved', async () => {
    await push('a', '1.0.0');
    await harness.sync();
    await push('a', '1.1.0');
    const damaged = jest
      .spyOn(source.reader, 'fetchBlob')
      .mockRejectedValue(
        new OciError({ code: 'DIGEST_MISMATCH', message: 'damaged' }),
      );
    await harness.sync();
    expect(await harness.stores.problems.ofSource('shop')).toHaveLength(1);
    damaged.mockRestore();
    meanwhile(() =>
      harness.prompt({ repository: `${HOST}/a`, reason: 'retry', tags: [] }),
    );
    await harness.sync({ laterMs: 1_000 });

    expect(await harness.service('a')).toMatchObject({ version: '1.1.0' });
    expect(await harness.stores.problems.ofSource('shop')).toEqual([]);
  });
});

describe('T10: a recheck that never ends in time', () => {
  const directory = createMockDirectory();

  it('does not keep the next sync from coming to the last repository', async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    const { reader } = harness.addSource({ directory: directory.path });
    const push = (name: string, version: string) =>
      pushContract(writer, name, { name, version });
    for (const name of ['a', 'b', 'c']) await push(name, '1.0.0');
    await harness.sync();
    await push('c', '1.1.0');
    // Who asks for the tag of every version runs out of time at the second one.
    const fetchManifest = reader.fetchManifest.bind(reader);
    const sync = async (laterMs: number) => {
      const timeout = new AbortController();
      let asked = 0;
      jest.spyOn(reader, 'fetchManifest').mockImplementation((...args) => {
        asked += 1;
        if (asked > 1) timeout.abort();
        return fetchManifest(...args);
      });
      await harness.sync({ laterMs, signal: timeout.signal });
      return harness.lastRun();
    };

    expect(await sync(7_200_000)).toMatchObject({
      rechecked: true,
      outcome: 'interrupted',
    });
    expect(await sync(300_000)).toMatchObject({
      rechecked: false,
      outcome: 'ok',
    });
    expect(await harness.service('c')).toMatchObject({ version: '1.1.0' });
    expect(await sync(300_000)).toMatchObject({ rechecked: true });
    await harness.close();
  });
});
