import type { ReferenceRecord } from './records';
import type { RevisionKey } from './RevisionStore';

/** @internal */
export interface DependentRecord {
  repositoryId: string;
  reference: ReferenceRecord;
}

/**
 * References between repositories, as written.
 *
 * @internal
 */
export interface ReferenceStore {
  /** By repository id, in the order of the contract. At most one revision per repository. */
  ofRevisions(
    keys: readonly RevisionKey[],
  ): Promise<Map<string, ReferenceRecord[]>>;
  /** References to any of these repositories (`host/path`) in the current revisions of others and themselves. */
  currentTo(targets: readonly string[]): Promise<DependentRecord[]>;
}
