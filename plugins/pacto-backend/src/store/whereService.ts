import type { Knex } from 'knex';
import { cleanText, toKey } from './values';

/**
 * Restricts a query over `repositories` to those that fit what a reader asks for.
 *
 * @internal
 */
export function whereService(
  query: Knex.QueryBuilder,
  wanted: { sourceId?: string; owner?: string; q?: string },
): void {
  const { sourceId, owner, q } = wanted;
  if (sourceId !== undefined) {
    query.where('repositories.source_id', cleanText(sourceId));
  }
  if (owner !== undefined) {
    query.where('repositories.owner_label', toKey(owner).toLowerCase());
  }
  if (q) {
    const text = cleanText(q.toLowerCase()).replace(/[\\%_]/g, '\\$&');
    query.whereRaw(`repositories.search_text like ? escape '\\'`, [
      `%${text}%`,
    ]);
  }
}
