import type { Knex } from 'knex';
import type { ServiceScope } from './ServiceStore';

/**
 * Restricts a query to a scope. The ids travel as one JSON value, so their number does not run into the limit on
 * variables.
 *
 * @internal
 */
export function whereInScope(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  scope: ServiceScope,
): void {
  if (scope.kind === 'all') return;
  const ids = knex.client.config.client.includes('pg')
    ? 'select jsonb_array_elements_text(?::jsonb)'
    : 'select value from json_each(?)';
  const operator = scope.kind === 'only' ? 'in' : 'not in';
  query.whereRaw(`?? ${operator} (${ids})`, [
    column,
    JSON.stringify(scope.ids),
  ]);
}
