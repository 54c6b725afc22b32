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
  finish(
    id: string,
    result: SyncCounts & {
      at: string;
      outcome: Exclude<SyncOutcome, 'running'>;
      error?: Problem;
    },
  ): Promise<void>;
  of(sourceId: string): Promise<SourceRuns>;
  /** The newest run that read the source and resolved known version tags again. */
  lastRecheck(sourceId: string): Promise<SyncRunRecord | undefined>;
}
