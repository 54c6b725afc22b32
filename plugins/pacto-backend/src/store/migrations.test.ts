import { createTestDatabases } from '../__testUtils__/databases';
import { migrationsDirectory as directory } from './createStores';
import { toServiceRow } from './serviceRows';

const databases = createTestDatabases();
const AT = '2026-03-01T08:00:00.000Z';

const TABLES = [
  'assessments',
  'blobs',
  'changes',
  'diffs',
  'edges',
  'findings',
  'fleet_state',
  'listing_doubts',
  'operations',
  'problems',
  'registry_hosts',
  'repositories',
  'revision_files',
  'revisions',
  'signatures',
  'sync_runs',
  'tag_moves',
  'tags',
  'work_items',
];

describe.each(databases.eachSupportedId())(
  'T54: migrations, %s',
  databaseId => {
    it('go up, down and up again', async () => {
      const knex = await databases.init(databaseId);
      const existing = async () => {
        const found = await Promise.all(
          TABLES.map(table => knex.schema.hasTable(table)),
        );
        return TABLES.filter((_, index) => found[index]);
      };

      await knex.migrate.latest({ directory });
      expect(await existing()).toEqual(TABLES);

      await knex.migrate.rollback({ directory }, true);
      expect(await existing()).toEqual([]);

      await knex.migrate.latest({ directory });
      expect(await existing()).toEqual(TABLES);
    });

    it('keep what is stored, each on its way down and up', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.up({ directory });
      const { row_version, ...row } = toServiceRow({
        id: 'a',
        repository: 'host/a',
        sourceId: 'shop',
        name: 'a',
        status: 'unknown',
        summary: { interfaceTypes: [], problems: [] },
        errors: 0,
        warnings: 0,
        derivedBy: 0,
        rowVersion: 0,
        firstSeenAt: AT,
        lastChangedAt: AT,
      });
      await knex('repositories').insert(row);
      const before = await knex('repositories');

      await knex.migrate.latest({ directory });
      expect(await knex('repositories')).toEqual([
        {
          ...before[0],
          hops_by: 0,
          row_version: 0,
          operations_by: 0,
          operations_digest: null,
          operations_omitted: 0,
        },
      ]);
      expect(await knex('fleet_state')).toHaveLength(1);

      const [done] = await knex.migrate.list({ directory });
      for (const _ of done.slice(1)) await knex.migrate.down({ directory });
      expect(await knex('repositories')).toEqual(before);
      await knex.migrate.latest({ directory });
    });
  },
);
