import type { PlannedFleet } from '../../fleet/generate/plan/types';
import { openTables, type Tables } from '../../fleet/generate/store/openTables';
import { storeFleet } from '../../fleet/generate/store/storeFleet';

const DATABASE = 'backstage_plugin_pacto';

/**
 * Writes a fleet into the database that the backend gives the plugin. Answers how long that took, in seconds.
 *
 * @param connection - of PostgreSQL, with the name of any database that is there
 */
export async function fillTables(
  connection: string,
  { fleet, host }: { fleet: PlannedFleet; host: string },
): Promise<number> {
  const { default: createKnex } = await import('knex');
  const main = createKnex({ client: 'pg', connection });
  await main.raw(`create database ${DATABASE}`);
  await main.destroy();
  const tables = await openFilled(connection);
  const start = performance.now();
  try {
    await storeFleet({ fleet, tables, host });
  } finally {
    await tables.destroy();
  }
  return Math.round((performance.now() - start) / 1000);
}

/** Those that {@link fillTables} filled. */
export function openFilled(connection: string): Promise<Tables> {
  return openTables(connection.replace(/\/[^/]*$/, `/${DATABASE}`));
}
