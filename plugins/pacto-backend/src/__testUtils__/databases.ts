import { TestDatabases } from '@backstage/backend-test-utils';

/**
 * The databases the plugin is for. PostgreSQL needs Docker or a running server in
 * `BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING`; says so when it has neither.
 *
 * @internal
 */
export function createTestDatabases(): TestDatabases {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
  if (!databases.supports('POSTGRES_15')) {
    // eslint-disable-next-line no-console
    console.warn(
      'PostgreSQL tests are not run: set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
    );
  }
  return databases;
}
