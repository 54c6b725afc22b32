import type { Compliance, ComplianceStatus, Finding } from '@pacto/core';
import type { RevisionKey } from './RevisionStore';
import type { ServiceScope } from './ServiceStore';

/** Where the current revision of a repository stands. @internal */
export interface AssessmentRecord {
  repositoryId: string;
  digest: string;
  /** Version of the reader that said so. */
  readerVersion: number;
  /** Hash of the policies of other repositories that were looked at; empty without such policies. */
  inputs: string;
  /** Repositories (`host/path`) of these policies, also of those that are not there. */
  policies: string[];
  compliance: Compliance;
  /** By the bundle alone, as if none of these policies were there. */
  own: Compliance;
  /** What policies of other repositories say. */
  findings: Finding[];
}

/** @internal */
export interface StoredAssessment extends AssessmentRecord {
  /** Some of the policies are in repositories that are not known. */
  incomplete: boolean;
}

/** @internal */
export type AssessmentKey = Pick<
  AssessmentRecord,
  'repositoryId' | 'digest' | 'readerVersion' | 'inputs'
>;

/**
 * Compliance of current revisions. A record that is not about the current revision does not count, so it needs no
 * transaction with what makes a revision the current one.
 *
 * @internal
 */
export interface AssessmentStore {
  /** The same again changes nothing. */
  save(records: readonly AssessmentRecord[]): Promise<void>;
  /** By repository id; only of those that count. */
  of(repositoryIds: readonly string[]): Promise<Map<string, StoredAssessment>>;
  /** By repository id, for who sees this scope; of all in it, or of `ids` only. In one statement. */
  statuses(
    scope: ServiceScope,
    ids?: readonly string[],
  ): Promise<Map<string, ComplianceStatus>>;
  /** Current revisions without a record of this reader that counts, at most `limit`, ordered by repository id. */
  stale(options: {
    readerVersion: number;
    after?: string;
    limit: number;
  }): Promise<RevisionKey[]>;
  /** All current revisions that refer to policies, ordered by id. */
  policyUsers(): Promise<RevisionKey[]>;
  /** By repository id, also of records that do not count any more. */
  keys(repositoryIds: readonly string[]): Promise<Map<string, AssessmentKey>>;
}
