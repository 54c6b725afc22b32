import type { Knex } from 'knex';
import type { ServiceStatus } from './records';
import { fromServiceRow, type ServiceRow } from './serviceRows';
import type {
  ServiceListPage,
  ServiceListQuery,
  ServiceSortField,
} from './ServiceStore';
import { cleanText, toKey } from './values';
import { whereInScope } from './whereInScope';

const SORT_COLUMNS = {
  name: 'sort_name',
  owner: 'owner_label',
  status: 'status',
  lastChangedAt: 'last_changed_at',
} as const satisfies Record<ServiceSortField, keyof ServiceRow>;

/**
 * One page and the counts around it. Keyset paging: a row that changes its place between two pages may be seen
 * twice or not at all, the others are seen once.
 *
 * @internal
 */
export async function listServices(
  knex: Knex,
  query: ServiceListQuery,
): Promise<ServiceListPage> {
  const column = SORT_COLUMNS[query.sort.field];
  const [order, beyond] = query.sort.descending
    ? (['desc', '<'] as const)
    : (['asc', '>'] as const);
  const { status, limit } = query;
  const after = query.after && {
    key: cleanText(query.after.key),
    repository: cleanText(query.after.repository),
  };

  const page = filtered(knex, query);
  if (status) page.where({ status });
  if (after) {
    page.where(either =>
      either
        .where(column, beyond, after.key)
        .orWhere(tie =>
          tie
            .where(column, after.key)
            .where('repository', '>', after.repository),
        ),
    );
  }
  const rows: ServiceRow[] = await page
    .orderBy([
      { column, order },
      { column: 'repository', order: 'asc' },
    ])
    .limit(limit + 1)
    .select('*');

  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(fromServiceRow),
    next: last && { key: last[column], repository: last.repository },
    counts: await countByStatus(knex, query),
  };
}

async function countByStatus(
  knex: Knex,
  query: ServiceListQuery,
): Promise<Record<ServiceStatus, number>> {
  const counts = { valid: 0, invalid: 0, unknown: 0 };
  const rows: { status: ServiceStatus; count: number | string }[] =
    await filtered(knex, query)
      .groupBy('status')
      .select('status')
      .count({ count: '*' });
  for (const row of rows) counts[row.status] = Number(row.count);
  return counts;
}

function filtered(knex: Knex, query: ServiceListQuery): Knex.QueryBuilder {
  const builder = knex('repositories');
  whereInScope(knex, builder, 'id', query.scope);
  if (query.sourceId !== undefined) {
    builder.where({ source_id: cleanText(query.sourceId) });
  }
  if (query.owner !== undefined) {
    builder.where({ owner_label: toKey(query.owner).toLowerCase() });
  }
  if (query.q) {
    const text = cleanText(query.q.toLowerCase()).replace(/[\\%_]/g, '\\$&');
    builder.whereRaw(`search_text like ? escape '\\'`, [`%${text}%`]);
  }
  return builder;
}
