import type { Knex } from 'knex';
import type { ServiceScope } from './ServiceStore';
import { whereInScope } from './whereInScope';

const COLUMNS = ['status', 'status_key', 'score_key'] as const;

/**
 * What assessments come down to for a caller. Who does not see all of the policies behind one is told what holds
 * without them; a policy that is not there counts as one that is not seen, so that the two cannot be told apart.
 *
 * @internal
 */
export function seenAssessments(
  knex: Knex,
  scope: ServiceScope,
): Knex.QueryBuilder {
  const query = knex('assessments').select(
    'assessments.repository_id',
    'assessments.digest',
  );
  if (scope.kind === 'all') return query.select(COLUMNS);
  const seen = knex('repositories').select('repository');
  whereInScope(knex, seen, 'id', scope);
  const limited = knex('assessment_policies')
    .distinct('repository_id')
    .whereNotIn('policy', seen)
    .as('limited');
  return query
    .leftJoin(limited, 'limited.repository_id', 'assessments.repository_id')
    .select(
      COLUMNS.map(column =>
        knex.raw(
          'case when limited.repository_id is null then ?? else ?? end as ??',
          [column, `own_${column}`, column],
        ),
      ),
    );
}
