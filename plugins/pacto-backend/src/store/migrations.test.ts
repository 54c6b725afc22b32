import { createTestDatabases } from '../__testUtils__/databases';
import { migrationsDirectory as directory } from './createStores';

const databases = createTestDatabases();

const TABLES = [
  'assessments',
  'blobs',
  'changes',
  'diffs',
  'edges',
  'findings',
  'fleet_state',
  'problems',
  'repositories',
  'revision_files',
  'revisions',
  'sync_runs',
  'tags',
];

describe.each(databases.eachSupportedId())('migrations, %s', databaseId => {
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
});
