import { Limit } from 'p-limit';
import { OciError } from '../errors';
import { Clock } from './Clock';
import { HostGate } from './HostGate';

/** @internal */
export interface RetryOptions {
  clock: Clock;
  gate: HostGate;
  /** Of which one is taken by each attempt, and none while pausing. */
  slots: Limit;
  /** Further attempts after the first. */
  retries: number;
  signal?: AbortSignal;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Runs an operation until it succeeds, fails for good, or was tried often enough. Pauses grow twofold and carry full
 * jitter; a registry that says how long to wait holds back all other requests as well.
 *
 * @internal
 */
export async function retrying<T>(
  operation: () => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const { clock, gate, slots, retries, signal } = options;
  for (let attempt = 0; ; attempt++) {
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
    await gate.pass(signal);
    try {
      return await slots(async () => {
        // The pause may have begun while this one waited for its slot.
        await gate.pass(signal);
        return operation().catch(error => {
          holdBack(gate, error, pause);
          throw error;
        });
      });
    } catch (error) {
      if (
        attempt >= retries ||
        !(error instanceof OciError && error.retryable)
      ) {
        throw error;
      }
      await clock.sleep(pause * clock.random(), signal);
    }
  }
}

function holdBack(gate: HostGate, error: unknown, pause: number): void {
  if (
    error instanceof OciError &&
    (error.code === 'RATE_LIMITED' || error.retryAfterMs !== undefined)
  ) {
    gate.hold(error.retryAfterMs ?? pause);
  }
}
