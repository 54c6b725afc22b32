import type { Knex } from 'knex';

/**
 * Joins `assessments` to `repositories`: those about the current revision, and no others.
 *
 * @internal
 */
export const joinAssessments: Knex.JoinCallback = join =>
  join
    .on('assessments.repository_id', 'repositories.id')
    .andOn('assessments.digest', 'repositories.current_digest');
