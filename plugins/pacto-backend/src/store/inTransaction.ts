import type { Knex } from 'knex';

/**
 * What PostgreSQL says when a transaction met another one: it could not be serialised, both waited for each other, or
 * a row that is referred to was removed or taken into use meanwhile.
 */
const MET: ReadonlySet<unknown> = new Set(['40001', '40P01', '23503']);
const ATTEMPTS = 4;

/**
 * Runs work in a transaction, and again when another one was in its way. So the work must do nothing but ask the
 * database. Throws what the last attempt throws.
 *
 * @internal
 */
export async function inTransaction(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<void>,
): Promise<void> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      await knex.transaction(work);
      return;
    } catch (error) {
      if (left === 0 || !MET.has((error as { code?: unknown }).code)) {
        throw error;
      }
    }
  }
}
