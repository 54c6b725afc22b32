import type { LoggerService } from '@backstage/backend-plugin-api';
import type { RetentionSettings } from '../config';
import type { Stores } from '../store';

/** Revisions removed together, so that nobody waits long for the tables. */
const BATCH = 100;

/**
 * Removes what nobody can get to any more: revisions that have had no tag for long and stand for nothing, the files that
 * only they had, and old entries of the log of syncs.
 *
 * @internal
 */
export async function retain(options: {
  stores: Stores;
  settings: RetentionSettings;
  at: string;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<{ revisions: number; runs: number }> {
  const { stores, settings, at, logger, signal } = options;
  const before = (milliseconds: number) =>
    new Date(Date.parse(at) - milliseconds).toISOString();
  let revisions = 0;
  for (;;) {
    signal.throwIfAborted();
    const removed = await stores.revisions.removeUntagged(
      before(settings.untaggedRevisionsMs),
      BATCH,
    );
    revisions += removed;
    if (removed < BATCH) break;
  }
  const runs = await stores.runs.prune(before(settings.syncRunsMs));
  if (revisions + runs > 0) {
    logger.info(
      `Removed ${revisions} revisions without a tag and ${runs} old syncs`,
    );
  }
  return { revisions, runs };
}
