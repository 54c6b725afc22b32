import type { Knex } from 'knex';

/** Of the platform and of the tool for migrations, the log of runs, and what is only there to be quick. */
const LEFT_OUT =
  /^(knex_|backstage_|sync_runs|work_items|registry_hosts|fleet_state|diffs)/;
/** Says how often a row was written. */
const COUNTERS = ['row_version'];
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/**
 * All that is stored, without times: equal for those that stand at the same end, whatever happened on the way.
 *
 * @internal
 */
export async function dumpTables(
  knex: Knex,
): Promise<Record<string, string[]>> {
  const { rows: tables } = await knex.raw(
    "select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'pacto')",
  );
  const dump: Record<string, string[]> = {};
  for (const { schema, name } of tables) {
    if (LEFT_OUT.test(name)) continue;
    const rows = await knex.withSchema(schema).from(name).select('*');
    dump[name] = rows.map(toText).sort();
  }
  return dump;
}

function toText(row: Record<string, unknown>): string {
  const kept = Object.entries(row).filter(([key]) => !COUNTERS.includes(key));
  return JSON.stringify(Object.fromEntries(kept)).replace(TIME, 'TIME');
}
