import type { Knex } from 'knex';

/**
 * Says that services, revisions, references, problems or assessments changed, so that what was derived from all of
 * them is derived anew. Comes last in a transaction: until its end, others wait here.
 *
 * @internal
 */
export async function raiseFleetVersion(tx: Knex.Transaction): Promise<void> {
  await tx('fleet_state').increment('version', 1);
}
