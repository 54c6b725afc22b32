import { Limit } from 'p-limit';
import { OciError } from '../errors';
import { Clock } from './Clock';
import { GateRefusal } from './RequestGate';

/** @internal */
export interface RetryOptions {
  clock: Clock;
  /** Of which one is taken by each attempt, and none while pausing. */
  slots: Limit;
  /** Further attempts after the first. */
  retries: number;
  signal?: AbortSignal;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Runs an operation until it succeeds, fails for good, is refused by the gate, or was tried often enough. Pauses grow
 * twofold and carry full jitter.
 *
 * @internal
 */
export async function retrying<T>(
  operation: () => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const { clock, slots, retries, signal } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await slots(operation);
    } catch (error) {
      if (error instanceof GateRefusal) {
        throw error.reason;
      }
      if (
        attempt >= retries ||
        !(error instanceof OciError && error.retryable)
      ) {
        throw error;
      }
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
      await clock.sleep(pause * clock.random(), signal);
    }
  }
}
