import type { ComplianceStatus } from '@pacto/core';
import type { Knex } from 'knex';
import { COMPLIANCE_STATUSES, statusKey } from './assessmentRows';
import { joinAssessments } from './joinAssessments';
import { seenAssessments } from './seenAssessments';
import type { ServiceStatus } from './records';
import { fromServiceRow, type ServiceRow } from './serviceRows';
import type {
  ServiceListPage,
  ServiceListQuery,
  ServiceSortField,
} from './ServiceStore';
import { cleanText, toKey } from './values';
import { whereInScope } from './whereInScope';

/** What cannot be read is invalid, and what was not assessed yet unknown; neither has a score. */
const withoutAssessment = (invalid: string, unknown: string) =>
  `case when repositories.current_digest is null and repositories.status = 'invalid' then '${invalid}' else '${unknown}' end`;

const COMPLIANCE = `coalesce(assessments.status, ${withoutAssessment(
  'Invalid',
  'Unknown',
)})`;

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
 * One page and the counts around it. Keyset paging: a row that changes its place between two pages may be seen
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

  const page = filtered(knex, query, ['status', 'compliance']);
  if (after) {
    page.where(either =>
      either
        .whereRaw(`${key} ${beyond} ?`, [after.key])
        .orWhere(tie =>
          tie
            .whereRaw(`${key} = ?`, [after.key])
            .where('repositories.repository', '>', after.repository),
        ),
    );
  }
  const rows: (ServiceRow & { sort_key: string })[] = await page
    .orderByRaw(`${key} ${order}, repositories.repository asc`)
    .limit(limit + 1)
    .select('repositories.*')
    .select(knex.raw(`${key} as sort_key`));

  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const [counts, complianceCounts] = await Promise.all([
    countByStatus(knex, query),
    countByCompliance(knex, query),
  ]);
  return {
    items: items.map(fromServiceRow),
    next: last && { key: last.sort_key, repository: last.repository },
    total: query.status
      ? counts[query.status]
      : counts.valid + counts.invalid + counts.unknown,
    counts,
    complianceCounts,
  };
}

async function countByStatus(
  knex: Knex,
  query: ServiceListQuery,
): Promise<Record<ServiceStatus, number>> {
  const counts = { valid: 0, invalid: 0, unknown: 0 };
  const rows: { status: ServiceStatus; count: number | string }[] =
    await filtered(knex, query, ['compliance'])
      .groupBy('repositories.status')
      .select('repositories.status')
      .count({ count: '*' });
  for (const row of rows) counts[row.status] = Number(row.count);
  return counts;
}

async function countByCompliance(
  knex: Knex,
  query: ServiceListQuery,
): Promise<Record<ComplianceStatus, number>> {
  const rows: { compliance: string; count: number | string }[] = await filtered(
    knex,
    query,
    ['status'],
  )
    .groupByRaw(COMPLIANCE)
    .select(knex.raw(`${COMPLIANCE} as compliance`))
    .count({ count: '*' });
  const counts = new Map(rows.map(row => [row.compliance, Number(row.count)]));
  return Object.fromEntries(
    COMPLIANCE_STATUSES.map(status => [status, counts.get(status) ?? 0]),
  ) as Record<ComplianceStatus, number>;
}

/** The states to filter by are named, as counts by a state are over the others. */
function filtered(
  knex: Knex,
  query: ServiceListQuery,
  states: readonly ('status' | 'compliance')[],
): Knex.QueryBuilder {
  const builder = knex('repositories').leftJoin(
    seenAssessments(knex, query.scope).as('assessments'),
    joinAssessments,
  );
  whereInScope(knex, builder, 'repositories.id', query.scope);
  if (query.sourceId !== undefined) {
    builder.where('repositories.source_id', cleanText(query.sourceId));
  }
  if (query.owner !== undefined) {
    builder.where('repositories.owner_label', toKey(query.owner).toLowerCase());
  }
  if (query.q) {
    const text = cleanText(query.q.toLowerCase()).replace(/[\\%_]/g, '\\$&');
    builder.whereRaw(`repositories.search_text like ? escape '\\'`, [
      `%${text}%`,
    ]);
  }
  if (query.status && states.includes('status')) {
    builder.where('repositories.status', query.status);
  }
  if (query.compliance && states.includes('compliance')) {
    builder.whereRaw(`${COMPLIANCE} = ?`, [query.compliance]);
  }
  return builder;
}
