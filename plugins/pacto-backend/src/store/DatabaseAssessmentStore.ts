import type { ComplianceStatus } from '@pacto/core';
import type { Knex } from 'knex';
import {
  type AssessmentRow,
  fromAssessmentRow,
  toAssessmentRow,
  toPolicyRows,
} from './assessmentRows';
import type {
  AssessmentKey,
  AssessmentRecord,
  AssessmentStore,
  StoredAssessment,
} from './AssessmentStore';
import { COMPLIANCE } from './complianceColumn';
import { raiseFleetVersion } from './fleetVersion';
import { inTransaction } from './inTransaction';
import { joinAssessments } from './joinAssessments';
import type { RevisionKey } from './RevisionStore';
import { fromJsonRows, jsonRows } from './jsonRows';
import { seenAssessments } from './seenAssessments';
import type { ServiceScope } from './ServiceStore';
import { inBatches } from './values';
import { whereInScope } from './whereInScope';

/** Reasons and findings may fill some kilobytes each. */
const ROWS_AT_ONCE = 100;

/** @internal */
export class DatabaseAssessmentStore implements AssessmentStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseAssessmentStore {
    return new DatabaseAssessmentStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async save(records: readonly AssessmentRecord[]): Promise<void> {
    for (const batch of inBatches(records, ROWS_AT_ONCE)) {
      await inTransaction(this.#knex, async tx => {
        // What was removed meanwhile has nothing left to be assessed.
        const known: string[] = await tx('repositories')
          .whereIn(
            'id',
            batch.map(({ repositoryId }) => repositoryId),
          )
          .pluck('id');
        const kept = batch.filter(({ repositoryId }) =>
          known.includes(repositoryId),
        );
        if (kept.length === 0) return;
        await tx('assessments')
          .insert(kept.map(toAssessmentRow))
          .onConflict('repository_id')
          .merge();
        await tx('assessment_policies')
          .whereIn('repository_id', known)
          .delete();
        for (const rows of inBatches(kept.flatMap(toPolicyRows))) {
          await tx('assessment_policies').insert(rows);
        }
        await raiseFleetVersion(tx);
      });
    }
  }

  async of(
    repositoryIds: readonly string[],
  ): Promise<Map<string, StoredAssessment>> {
    const found = new Map<string, StoredAssessment>();
    for (const batch of inBatches(repositoryIds)) {
      const rows: (AssessmentRow & { policies: string | null })[] =
        await this.#knex('repositories')
          .join('assessments', joinAssessments)
          .leftJoin(
            this.#policies(batch),
            'policies.of_repository',
            'repositories.id',
          )
          .whereIn('repositories.id', batch)
          .select('assessments.*', 'policies.policies');
      for (const row of rows) {
        const policies = fromJsonRows<[string, string | null]>(row.policies);
        found.set(row.repository_id, {
          ...fromAssessmentRow(row),
          policies: policies.map(([policy]) => policy).sort(),
          incomplete: policies.some(([, id]) => id === null),
        });
      }
    }
    return found;
  }

  async statuses(
    scope: ServiceScope,
    ids?: readonly string[],
  ): Promise<Map<string, ComplianceStatus>> {
    const query = this.#knex('repositories').leftJoin(
      seenAssessments(this.#knex, scope).as('assessments'),
      joinAssessments,
    );
    whereInScope(this.#knex, query, 'repositories.id', scope);
    if (ids) {
      const only = { kind: 'only', ids } as const;
      whereInScope(this.#knex, query, 'repositories.id', only);
    }
    const rows: { id: string; compliance: ComplianceStatus }[] =
      await query.select(
        'repositories.id',
        this.#knex.raw(`${COMPLIANCE} as compliance`),
      );
    return new Map(rows.map(row => [row.id, row.compliance]));
  }

  async stale(options: {
    readerVersion: number;
    after?: string;
    limit: number;
  }): Promise<RevisionKey[]> {
    const { readerVersion, after, limit } = options;
    const query = this.#knex('repositories')
      .leftJoin('assessments', joinAssessments)
      .whereNotNull('repositories.current_digest')
      .where(none =>
        none
          .whereNull('assessments.repository_id')
          .orWhereNot('assessments.reader_version', readerVersion),
      );
    if (after !== undefined) query.where('repositories.id', '>', after);
    const rows: { id: string; current_digest: string }[] = await query
      .orderBy('repositories.id')
      .limit(limit)
      .select('repositories.id', 'repositories.current_digest');
    return rows.map(row => ({
      repositoryId: row.id,
      digest: row.current_digest,
    }));
  }

  async policyUsers(): Promise<RevisionKey[]> {
    const rows: { repository_id: string; digest: string }[] = await this.#knex(
      'edges',
    )
      .join('repositories', join =>
        join
          .on('repositories.id', 'edges.repository_id')
          .andOn('repositories.current_digest', 'edges.digest'),
      )
      .where('edges.kind', 'policy')
      .distinct('edges.repository_id', 'edges.digest')
      .orderBy('edges.repository_id');
    return rows.map(row => ({
      repositoryId: row.repository_id,
      digest: row.digest,
    }));
  }

  async keys(
    repositoryIds: readonly string[],
  ): Promise<Map<string, AssessmentKey>> {
    const keys = new Map<string, AssessmentKey>();
    for (const batch of inBatches(repositoryIds)) {
      const rows: AssessmentRow[] = await this.#knex('assessments')
        .whereIn('repository_id', batch)
        .select('repository_id', 'digest', 'reader_version', 'inputs');
      for (const row of rows) {
        keys.set(row.repository_id, {
          repositoryId: row.repository_id,
          digest: row.digest,
          readerVersion: row.reader_version,
          inputs: row.inputs,
        });
      }
    }
    return keys;
  }

  /** With the id of the repository of the policy, where that is known. */
  #policies(repositoryIds: readonly string[]): Knex.QueryBuilder {
    return this.#knex('assessment_policies')
      .leftJoin(
        { known: 'repositories' },
        'known.repository',
        'assessment_policies.policy',
      )
      .whereIn('repository_id', repositoryIds)
      .groupBy('repository_id')
      .select({ of_repository: 'repository_id' })
      .select(
        this.#knex.raw(
          `${jsonRows(this.#knex, ['policy', 'known.id'])} as policies`,
        ),
      )
      .as('policies');
  }
}
