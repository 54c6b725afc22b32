import type { Knex } from 'knex';
import { statusKey } from './assessmentRows';
import { COMPLIANCE, withoutAssessment } from './complianceColumn';
import { joinAssessments } from './joinAssessments';
import { seenAssessments } from './seenAssessments';
import { fromServiceRow, type ServiceRow } from './serviceRows';
import type {
  ServiceFilter,
  ServiceListPage,
  ServiceListQuery,
  ServiceSortField,
  StateCount,
} from './ServiceStore';
import { cleanText } from './values';
import { whereInScope } from './whereInScope';
import { whereService } from './whereService';

const SORT_KEYS: Record<ServiceSortField, string> = {
  name: 'repositories.sort_name',
  owner: 'repositories.owner_label',
  status: 'repositories.status',
  compliance: `coalesce(assessments.status_key, ${withoutAssessment(
    statusKey('Invalid'),
    statusKey('Unknown'),
  )})`,
  score: "coalesce(assessments.score_key, '')",
  lastChangedAt: 'repositories.last_changed_at',
};

/**
 * One page. Keyset paging: a row that changes its place between two pages may be seen
 * twice or not at all, the others are seen once.
 *
 * @internal
 */
export async function listServices(
  knex: Knex,
  query: ServiceListQuery,
): Promise<ServiceListPage> {
  const key = SORT_KEYS[query.sort.field];
  const [order, beyond] = query.sort.descending
    ? (['desc', '<'] as const)
    : (['asc', '>'] as const);
  const { limit } = query;
  const after = query.after && {
    key: cleanText(query.after.key),
    repository: cleanText(query.after.repository),
  };

  const page = filtered(knex, query);
  if (query.status) page.where('repositories.status', query.status);
  if (query.compliance) page.whereRaw(`${COMPLIANCE} = ?`, [query.compliance]);
  if (after) {
    // In two parts, as the first one leads into the index.
    page
      .whereRaw(`${key} ${beyond}= ?`, [after.key])
      .where(either =>
        either
          .whereRaw(`${key} ${beyond} ?`, [after.key])
          .orWhere('repositories.repository', '>', after.repository),
      );
  }
  const rows: (ServiceRow & { sort_key: string })[] = await page
    .orderByRaw(`${key} ${order}, repositories.repository asc`)
    .limit(limit + 1)
    .select('repositories.*')
    .select(knex.raw(`${key} as sort_key`));
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(fromServiceRow),
    next: last && { key: last.sort_key, repository: last.repository },
  };
}

/**
 * How many there are of each combination of states.
 *
 * @internal
 */
export async function countStates(
  knex: Knex,
  filter: ServiceFilter,
): Promise<StateCount[]> {
  const rows: (Omit<StateCount, 'count'> & { count: number | string })[] =
    await filtered(knex, filter)
      .groupByRaw(`repositories.status, ${COMPLIANCE}`)
      .select('repositories.status', knex.raw(`${COMPLIANCE} as compliance`))
      .count({ count: '*' });
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

function filtered(knex: Knex, query: ServiceFilter): Knex.QueryBuilder {
  const builder = knex('repositories').leftJoin(
    seenAssessments(knex, query.scope).as('assessments'),
    joinAssessments,
  );
  whereInScope(knex, builder, 'repositories.id', query.scope);
  whereService(builder, query);
  return builder;
}
