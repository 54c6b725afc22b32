import type { SyncRun } from '@pacto/backstage-plugin-pacto-common';
import type { SyncRunRecord } from '../../store';

/**
 * Numbers and outcome of a run are over everything, so only who sees everything gets them as they are.
 *
 * @param options.seesAll - may the caller see all repositories?
 * @param options.troubled - of the newest run that read the source, whether the caller sees problems of it
 * @param options.since - since when the error of the run lasts
 *
 * @internal
 */
export function toRun(
  run: SyncRunRecord,
  options: { seesAll: boolean; troubled?: boolean; since?: string },
): SyncRun {
  const { startedAt, finishedAt, outcome, error } = run;
  const known = {
    startedAt,
    finishedAt,
    error: error && { ...error, since: options.since },
  };
  if (!options.seesAll) {
    const isRead = outcome === 'ok' || outcome === 'partial';
    return { ...known, outcome: isRead ? seenOutcome(options) : outcome };
  }
  const { repositories, tags, fetched, problems } = run;
  const { done, changed, failed, requests, bytes } = run;
  return {
    ...known,
    outcome,
    durationSeconds:
      finishedAt === undefined ? undefined : secondsFrom(startedAt, finishedAt),
    repositories,
    done,
    changed,
    unchanged: Math.max(0, done - changed - failed),
    failed,
    tags,
    fetched,
    problems,
    requests,
    bytes,
  };
}

function seenOutcome({ troubled }: { troubled?: boolean }): SyncRun['outcome'] {
  if (troubled === undefined) return 'read';
  return troubled ? 'partial' : 'ok';
}

function secondsFrom(start: string, end: string): number {
  return Math.max(0, Date.parse(end) - Date.parse(start)) / 1000;
}
