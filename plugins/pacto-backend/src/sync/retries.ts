import type { ProblemRecord } from '../store';
import type { Failure } from './failure';

const MINUTE = 60_000;
/** Nothing came: the registry may be back any time. */
const LONGEST_AWAY = 15 * MINUTE;
/** What came was damaged: somebody has to push it again. */
const LONGEST = 24 * 60 * MINUTE;

/** @internal */
export interface Retry {
  /** What failed, when that is known. */
  digest?: string;
  attempts: number;
  nextAttemptAt: string;
}

/**
 * When something that failed is tried again: pauses grow twofold with each failure of the same content, from a minute
 * on. What cannot be checked within bounds is not tried again before the rules change (see WorkerFailure).
 *
 * @internal
 */
export function planRetry(options: {
  before?: Pick<ProblemRecord, 'digest' | 'attempts'>;
  failure: Pick<Failure, 'kind'>;
  digest?: string;
  at: string;
}): Retry {
  const { before, failure, digest, at } = options;
  const sameAgain = before !== undefined && before.digest === digest;
  const attempts = sameAgain ? before.attempts + 1 : 1;
  const longest = failure.kind === 'away' ? LONGEST_AWAY : LONGEST;
  const pause = Math.min(longest, MINUTE * 2 ** (attempts - 1));
  return {
    digest,
    attempts,
    nextAttemptAt: new Date(Date.parse(at) + pause).toISOString(),
  };
}

/** Was it tried lately, so that it is not its turn yet? @internal */
export function isWaiting(
  problem: Pick<ProblemRecord, 'nextAttemptAt'> | undefined,
  at: string,
): boolean {
  return problem?.nextAttemptAt !== undefined && problem.nextAttemptAt > at;
}
