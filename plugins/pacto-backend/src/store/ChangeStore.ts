import type { ChangeClass, ChangeCounts, VersionStep } from '@pacto/core';

/** What changed against the version below, in short. @internal */
export interface HopRecord {
  digest: string;
  fromDigest: string;
  profile: string;
  rulesVersion: number;
  /** partial: compared in part. failed: could not be compared. `reason` says why. */
  state: 'classified' | 'partial' | 'failed';
  classification?: ChangeClass;
  counts?: ChangeCounts;
  step?: VersionStep;
  reason?: string;
}

/** @internal */
export interface PendingHops {
  repositoryId: string;
  /** When the repository changed last; what is done holds for that state. */
  lastChangedAt: string;
}

/**
 * The class of the change of each hop of each repository.
 *
 * @internal
 */
export interface ChangeStore {
  /** By digest of the newer revision. */
  hops(repositoryId: string): Promise<Map<string, HopRecord>>;
  save(repositoryId: string, hop: HopRecord): Promise<void>;
  /** Forgets hops of revisions other than these. */
  keep(repositoryId: string, digests: ReadonlySet<string>): Promise<void>;
  /** Repositories of a source with hops that these rules did not classify yet, by id. */
  pending(options: {
    sourceId: string;
    rulesVersion: number;
    after?: string;
    limit: number;
  }): Promise<PendingHops[]>;
  /** Notes that all hops are there, unless the repository changed meanwhile. */
  settle(pending: PendingHops, rulesVersion: number): Promise<void>;
}
