import { OciError } from '../errors';
import { Clock } from './Clock';
import { RequestGate, RequestOutcome } from './RequestGate';

// Longer waits are the caller's business: it keeps what it has and comes back with the next sync.
const maxWaitMs = 30_000;
// A registry that asks for a year must not be able to switch a source off.
const maxHoldMs = 15 * 60_000;
// The first ones through the gate come one by one, not all in the same millisecond.
const spreadMs = 250;
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Holds back all requests to one host after it asked for a pause. A host that says that it is asked too often, but not
 * for how long to wait, is left alone for a time that doubles with each such answer in a row.
 *
 * @internal
 */
export class HostGate implements RequestGate {
  static create(clock: Clock): HostGate {
    return new HostGate(clock);
  }

  readonly #clock: Clock;
  #heldUntil = 0;
  #limitedInARow = 0;

  private constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Nobody passes for so many milliseconds, 15 minutes at most. */
  hold(ms: number): void {
    const until = this.#clock.now() + Math.min(ms, maxHoldMs);
    this.#heldUntil = Math.max(this.#heldUntil, until);
  }

  settle({ error }: RequestOutcome): void {
    const limited = error?.code === 'RATE_LIMITED';
    if (limited || error?.retryAfterMs !== undefined) {
      const pause = Math.min(
        longestPauseMs,
        firstPauseMs * 2 ** this.#limitedInARow,
      );
      this.hold(error.retryAfterMs ?? pause);
    }
    this.#limitedInARow = limited ? this.#limitedInARow + 1 : 0;
  }

  /**
   * Waits until the host may be asked again. Throws `RATE_LIMITED` at once when that takes more than 30 seconds.
   */
  async pass(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const wait = this.#heldUntil - this.#clock.now();
      if (wait <= 0) {
        return;
      }
      if (wait > maxWaitMs) {
        throw new OciError({
          code: 'RATE_LIMITED',
          message: `The registry asked for a pause of ${Math.ceil(
            wait / 1000,
          )} more seconds`,
          retryAfterMs: wait,
        });
      }
      await this.#clock.sleep(wait + this.#clock.random() * spreadMs, signal);
    }
  }
}
