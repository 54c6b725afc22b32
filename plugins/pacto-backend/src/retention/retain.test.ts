import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ownerLabel, RULES_VERSION } from '@pacto/core';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { retain } from './retain';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const DAY = 86_400_000;

describe.each(databases.eachSupportedId())('retention, %s', databaseId => {
  const directory = createMockDirectory();
  let harness: SyncHarness;
  let writer: LayoutStore;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init(databaseId));
    harness.addSource({ directory: directory.path });
  });

  afterEach(() => harness.close());

  const push = (owner: string, version = '1.0.0') =>
    pushContract(writer, 'a', { name: 'a', version, owner });
  const clean = (at = harness.at) =>
    retain({
      stores: harness.stores,
      settings: { untaggedRevisionsMs: 90 * DAY, syncRunsMs: 30 * DAY },
      at,
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
    });
  const count = async (table: string) => (await harness.knex(table)).length;

  it('removes revisions that had no tag for long, with the files that only they had', async () => {
    await push('one');
    await harness.sync();
    await push('two');
    await harness.sync({ laterMs: DAY });
    expect(await count('revisions')).toBe(2);

    await harness.sync({ laterMs: 89 * DAY });
    expect(await clean()).toMatchObject({ revisions: 0 });
    await harness.sync({ laterMs: 2 * DAY });
    expect(await clean()).toMatchObject({ revisions: 1 });
    expect(await count('revisions')).toBe(1);
    expect(await count('blobs')).toBe(1);
    expect(ownerLabel((await harness.service('a'))?.summary.owner)).toBe('two');
  });

  it('keeps a revision whose tag came back in between', async () => {
    await push('one');
    await harness.sync();
    await push('two');
    await harness.sync({ laterMs: DAY });
    await push('one');
    await harness.sync({ laterMs: DAY });
    await harness.sync({ laterMs: 89 * DAY });
    await clean();
    const kept = await harness.knex('revisions').pluck('untagged_since');
    expect(kept).toEqual(expect.arrayContaining([null]));
    expect(ownerLabel((await harness.service('a'))?.summary.owner)).toBe('one');
  });

  it('has versions compared anew that stood above a removed one', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      await push('one', version);
    }
    await harness.sync();
    await harness.knex('tags').where({ tag: '1.1.0' }).delete();
    const old = await harness
      .knex('revisions')
      .where({ version: '1.1.0' })
      .first();
    await harness
      .knex('revisions')
      .where({ digest: old.digest })
      .update({ untagged_since: '2025-01-01T00:00:00.000Z' });
    await clean();
    const hops = await harness.knex('changes').pluck('from_digest');
    expect(hops).toContain(old.digest);
    const ids = await harness.stores.changes.pending({
      sourceId: 'shop',
      rulesVersion: RULES_VERSION,
      limit: 10,
    });
    expect(ids).toHaveLength(1);
  });

  it('T56: keeps the tables of a fleet in size that is pushed to every day', async () => {
    const sizes: number[][] = [];
    for (let day = 0; day < 30; day += 1) {
      await push(`team-${day}`);
      await harness.sync({ laterMs: 10 * DAY });
      await clean();
      const tables = [
        'revisions',
        'blobs',
        'sync_runs',
        'findings',
        'edges',
        'tag_moves',
      ];
      sizes.push(await Promise.all(tables.map(count)));
    }
    const [early, late] = [sizes[14], sizes[29]];
    expect(late).toEqual(early);
  });
});
