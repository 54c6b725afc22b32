import type { Knex } from 'knex';
import { fromOperationRow, type ListedOperationRow } from './operationRows';
import type { OperationListPage, OperationListQuery } from './OperationStore';
import { cleanText } from './values';
import { whereInScope } from './whereInScope';

/**
 * One page, and how many there are. Keyset paging, as of services.
 *
 * @internal
 */
export async function listOperations(
  knex: Knex,
  query: OperationListQuery,
): Promise<OperationListPage> {
  const { limit, after } = query;
  const page = filtered(knex, query);
  if (after) {
    const [key, repository, position] = after.map(cleanText);
    page.whereRaw(
      '(operations.sort_key, operations.repository_id, operations.position) > (?, ?, ?)',
      [key, repository, Number(position)],
    );
  }
  const [rows, [{ count }]]: [
    ListedOperationRow[],
    { count: number | string }[],
  ] = await Promise.all([
    page
      .orderBy([
        'operations.sort_key',
        'operations.repository_id',
        'operations.position',
      ])
      .limit(limit + 1)
      .select('operations.*', {
        repository: 'repositories.repository',
        service_name: 'repositories.name',
        version: 'repositories.version',
        service_summary: 'repositories.summary',
      }),
    filtered(knex, query).count({ count: '*' }),
  ]);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(fromOperationRow),
    next: last && [last.sort_key, last.repository_id, String(last.position)],
    total: Number(count),
  };
}

/** What is listed of a revision that is not the current one any more does not count. */
function filtered(knex: Knex, query: OperationListQuery): Knex.QueryBuilder {
  const { scope, words, method, type } = query;
  const builder = knex('operations').join('repositories', join =>
    join
      .on('repositories.id', 'operations.repository_id')
      .andOn('repositories.current_digest', 'operations.digest'),
  );
  whereInScope(knex, builder, 'operations.repository_id', scope);
  if (method !== undefined) {
    builder.where('operations.method_key', cleanText(method.toLowerCase()));
  }
  if (type !== undefined) builder.where('operations.interface_type', type);
  for (const word of words) {
    const text = cleanText(word.toLowerCase()).replace(/[\\%_]/g, '\\$&');
    builder.whereRaw(
      `(operations.search_text like ? escape '\\' or repositories.sort_name like ? escape '\\')`,
      [`%${text}%`, `%${text}%`],
    );
  }
  return builder;
}
