import type {
  BundleDiff,
  BundleEntry,
  Compliance,
  Contract,
  Finding,
  SbomDiff,
  Validation,
} from '@pacto/core';

/** @internal */
export interface ValidateTask {
  files: readonly BundleEntry[];
  /**
   * The bundles behind references to policies, by the text of the reference. Those that are missing count as not
   * resolvable. Left out: nobody looked for them yet.
   */
  policies?: ReadonlyMap<string, readonly BundleEntry[]>;
}

/** What a revision comes down to, as far as it can be sent between threads. @internal */
export interface ValidateResult {
  contract?: Contract;
  contentHash: string;
  findings: Finding[];
  valid: boolean;
  layers: Validation['layers'];
  policies: Validation['policies'];
  limitations: Validation['limitations'];
  compliance: Compliance;
}

/** @internal */
export interface DiffTask {
  from: readonly BundleEntry[];
  to: readonly BundleEntry[];
  profile: BundleDiff['profile'];
}

/** @internal */
export type Task = ValidateTask | DiffTask;

/** A difference as it is kept. @internal */
export type DiffResult = Omit<BundleDiff, 'sbom'> & {
  /** `total`: of all changes; the list has 500 at most. */
  sbom?: SbomDiff & { total: number };
};

/**
 * Heavy work on what strangers wrote, away from the event loop. Rejects with a {@link WorkerFailure} when the work
 * was stopped, and with the reason of the signal when that was aborted.
 *
 * @internal
 */
export interface Workers {
  validate(
    task: ValidateTask,
    options?: { signal?: AbortSignal },
  ): Promise<ValidateResult>;
  diff(task: DiffTask, options?: { signal?: AbortSignal }): Promise<DiffResult>;
}
