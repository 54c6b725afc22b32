import type {
  Problem,
  SyncCounts,
  SyncOutcome,
  SyncRunRecord,
} from './records';

/**
 * How a source is doing, from its runs.
 *
 * @internal
 */
export interface SourceRuns {
  /** The newest run, running or not. */
  last?: SyncRunRecord;
  /** The newest run that read the source, in full or in part. */
  lastRead?: SyncRunRecord;
}

/** The fleet and its sources at one moment. @internal */
export interface FleetMoment {
  /** Another one whenever services, revisions, references, problems or assessments changed. */
  version: string;
  /** By source; of those that have any. */
  runs: ReadonlyMap<string, SourceRuns>;
}

/**
 * The log of syncs.
 *
 * @internal
 */
export interface SyncRunStore {
  /** Records a run as running. Older runs of the source that still say so were cut off: they become interrupted. */
  start(options: {
    sourceId: string;
    at: string;
    rechecked: boolean;
  }): Promise<{ id: string }>;
  /** How far a run is. */
  progress(id: string, counts: SyncCounts): Promise<void>;
  finish(
    id: string,
    result: SyncCounts & {
      at: string;
      outcome: Exclude<SyncOutcome, 'running'>;
      error?: Problem;
    },
  ): Promise<void>;
  of(sourceId: string): Promise<SourceRuns>;
  /** Newest first. */
  list(sourceId: string, limit: number): Promise<SyncRunRecord[]>;
  /** In one statement. */
  moment(sourceIds: readonly string[]): Promise<FleetMoment>;
  /**
   * Forgets runs that began before a time. Of each source the newest is kept however old, and those that say as of when
   * the data is. Answers how many.
   */
  prune(before: string): Promise<number>;
  /** The newest run that read the source and resolved known version tags again. */
  lastRecheck(sourceId: string): Promise<SyncRunRecord | undefined>;
}
