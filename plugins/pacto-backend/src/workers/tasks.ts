import type {
  BundleDiff,
  BundleEntry,
  Compliance,
  Contract,
  Finding,
  Interface,
  InterfaceOutline,
  ItemDescription,
  Sbom,
  SbomDiff,
  SbomProblem,
  Validation,
} from '@pacto/core';
import type { UploadedBundle } from '@pacto/backstage-plugin-pacto-common';
import type { Demand } from '../turns';

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

/** The definition file of an interface. @internal */
export type DefinitionPlace = Pick<Interface, 'type' | 'file'>;

/** @internal */
export interface OutlineTask {
  files: readonly BundleEntry[];
  outline: DefinitionPlace;
}

/** @internal */
export interface DescribeTask {
  files: readonly BundleEntry[];
  /** `key`: of an item of the outline. */
  describe: DefinitionPlace & { key: string };
}

/** @internal */
export interface SbomTask {
  files: readonly BundleEntry[];
  sbom: true;
}

/** Nothing when the bundle has none. @internal */
export type SbomReading = Sbom | SbomProblem | undefined;

/** @internal */
export type Task =
  | ValidateTask
  | DiffTask
  | UploadTask
  | OutlineTask
  | DescribeTask
  | SbomTask;

/** A difference as it is kept. @internal */
export type DiffResult = Omit<BundleDiff, 'sbom'> & {
  /** `total`: of all changes; the list has 500 at most. */
  sbom?: SbomDiff & { total: number };
};

/** A bundle as somebody sent it. @internal */
export interface UploadTask {
  from: readonly BundleEntry[];
  profile: BundleDiff['profile'];
  upload: UploadedBundle;
}

/** @internal */
export type UploadResult =
  | {
      state: 'compared';
      to: Pick<ValidateResult, 'contract' | 'findings' | 'valid'>;
      diff: DiffResult;
    }
  /** It is no bundle. */
  | {
      state: 'refused';
      code: string;
      message: string;
      remedy: string;
      path?: string;
    };

/** @internal */
export interface WorkOptions {
  signal?: AbortSignal;
  /** Urgent when left out. */
  demand?: Demand;
}

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
  diff(task: DiffTask, options?: WorkOptions): Promise<DiffResult>;
  upload(task: UploadTask, options?: WorkOptions): Promise<UploadResult>;
  outline(task: OutlineTask, options?: WorkOptions): Promise<InterfaceOutline>;
  /** Nothing when there is no such item. */
  describe(
    task: DescribeTask,
    options?: WorkOptions,
  ): Promise<ItemDescription | undefined>;
  sbom(task: SbomTask, options?: WorkOptions): Promise<SbomReading>;
}
