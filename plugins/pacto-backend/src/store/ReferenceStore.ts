import type { ReferenceRecord } from './records';
import type { RevisionKey } from './RevisionStore';

/** @internal */
export interface DependentRecord {
  repositoryId: string;
  reference: ReferenceRecord;
}

/** A reference and the revision that it is written in. @internal */
export interface RevisionReference extends RevisionKey {
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
  /** Of any revisions, in no order of revisions but in that of each contract. */
  ofAll(keys: readonly RevisionKey[]): Promise<RevisionReference[]>;
  /** Repositories on a host (`host/path`) that current revisions refer to, sorted. */
  targetsOn(host: string): Promise<string[]>;
  /** References to any of these repositories (`host/path`) in the current revisions of others and themselves. */
  currentTo(targets: readonly string[]): Promise<DependentRecord[]>;
}
