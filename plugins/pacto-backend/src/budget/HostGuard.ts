import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Clock, OciError, type RequestOutcome } from '@pacto/oci';
import type { RegistryHostRecord, RegistryHostStore } from '../store';

/** Requests in a row that went without an answer, after which nobody asks for a while. */
const FAILURES = 10;
const FIRST_REST_MS = 15_000;
const LONGEST_REST_MS = 15 * 60_000;
/** A registry that asks for a year must not be able to switch a source off. */
const LONGEST_HOLD_MS = 15 * 60_000;
const FIRST_HOLD_MS = 1_000;
/** Longer waits are not worth a place in the queue: the next sync comes back. */
const LONGEST_WAIT_MS = 30_000;
/** How old the word of other replicas may be. */
const REFRESH_MS = 1_000;
const SPREAD_MS = 250;

const CLEAR: RegistryHostRecord = { heldUntil: 0, openUntil: 0, trips: 0 };

/** @internal */
export interface HostGuardOptions {
  host: string;
  hosts: RegistryHostStore;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Decides whether a registry may be asked now. It holds everybody back for as long as the registry asks; and after ten
 * failures in a row it opens the circuit: nobody asks for a time that doubles with each failed try, then one request goes
 * ahead, and the rest only when that is answered. All replicas know of both through the database; when that is away, each
 * knows its own part.
 *
 * @internal
 */
export class HostGuard {
  readonly #options: HostGuardOptions;
  #record = CLEAR;
  #failures = 0;
  #limited = 0;
  #probing = false;
  #refreshedAt = -Infinity;
  #refreshing?: Promise<void>;
  #saving: Promise<void> = Promise.resolve();

  static create(options: HostGuardOptions): HostGuard {
    return new HostGuard(options);
  }

  private constructor(options: HostGuardOptions) {
    this.#options = options;
  }

  /**
   * Answers whether it is the one request that tries a registry again; who does not send it says so with `withdraw`.
   * Throws `RATE_LIMITED` or `UNAVAILABLE` when it would take long.
   */
  async admit(signal?: AbortSignal): Promise<boolean> {
    const { clock } = this.#options;
    for (;;) {
      signal?.throwIfAborted();
      await this.#refresh();
      const now = clock.now();
      const { heldUntil, openUntil } = this.#record;
      if (this.isHeld()) {
        const wait = heldUntil - now;
        if (wait > LONGEST_WAIT_MS) throw this.#held(wait);
        await clock.sleep(wait + clock.random() * SPREAD_MS, signal);
      } else if (isAhead(openUntil, now, LONGEST_REST_MS)) {
        throw this.#open(openUntil);
      } else if (openUntil === 0) {
        return false;
      } else if (!this.#probing) {
        this.#probing = true;
        return true;
      } else {
        await clock.sleep(SPREAD_MS, signal);
      }
    }
  }

  withdraw(): void {
    this.#probing = false;
  }

  /** Is everybody to wait, so that who was admitted before has to ask again? */
  isHeld(): boolean {
    const now = this.#options.clock.now();
    return isAhead(this.#record.heldUntil, now, LONGEST_HOLD_MS);
  }

  settle({ error, answered }: Omit<RequestOutcome, 'bytes'>): void {
    if (error?.code === 'RATE_LIMITED' || error?.retryAfterMs !== undefined) {
      this.#noteLimit(error);
    } else if (error) {
      this.#noteFailure(error);
    } else if (answered) {
      this.#noteAnswer();
    } else {
      // It says nothing, so the next one tries.
      this.#probing = false;
    }
  }

  #noteLimit(error: OciError): void {
    this.#probing = false;
    this.#failures = 0;
    // Those that were on their way together are one refusal.
    if (error.retryAfterMs === undefined && this.isHeld()) return;
    const now = this.#options.clock.now();
    const asked = error.retryAfterMs ?? FIRST_HOLD_MS * 2 ** this.#limited;
    this.#limited += 1;
    const until = now + Math.min(asked, LONGEST_HOLD_MS);
    if (this.isHeld() && until <= this.#record.heldUntil) return;
    this.#change({ ...this.#record, heldUntil: until, reason: error.code });
  }

  #noteFailure(error: OciError): void {
    this.#failures += 1;
    if (!this.#probing && this.#failures < FAILURES) return;
    const { clock, host, logger } = this.#options;
    const { trips } = this.#record;
    const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** trips);
    this.#probing = false;
    this.#failures = 0;
    if (trips === 0) logger.warn(`${host} does not answer: ${error.code}`);
    this.#change({
      ...this.#record,
      openUntil: clock.now() + rest * (0.75 + 0.25 * clock.random()),
      trips: trips + 1,
      reason: error.code,
    });
  }

  #noteAnswer(): void {
    const { host, logger } = this.#options;
    this.#probing = false;
    this.#failures = 0;
    this.#limited = 0;
    const { trips, since } = this.#record;
    if (trips === 0 && (since === undefined || this.isHeld())) return;
    if (trips > 0) logger.info(`${host} answers again`);
    const { heldUntil } = this.#record;
    this.#change(this.isHeld() ? { ...CLEAR, heldUntil } : CLEAR);
  }

  #change(record: RegistryHostRecord): void {
    const { host, hosts, clock, logger } = this.#options;
    const isTrouble = record.heldUntil > 0 || record.openUntil > 0;
    const since = this.#record.since ?? new Date(clock.now()).toISOString();
    this.#record = {
      ...record,
      heldUntil: Math.round(record.heldUntil),
      openUntil: Math.round(record.openUntil),
      since: isTrouble ? since : undefined,
    };
    const saved = this.#record;
    this.#saving = this.#saving
      .then(() => hosts.save(host, saved))
      .catch(error => {
        logger.warn(`Other replicas were not told about ${host}`, error);
      });
  }

  async #refresh(): Promise<void> {
    const { clock } = this.#options;
    if (Math.abs(clock.now() - this.#refreshedAt) < REFRESH_MS) return;
    this.#refreshing ??= this.#load().finally(() => {
      this.#refreshing = undefined;
    });
    await this.#refreshing;
  }

  async #load(): Promise<void> {
    const { host, hosts, clock } = this.#options;
    this.#refreshedAt = clock.now();
    const before = this.#record;
    await this.#saving;
    try {
      const record = (await hosts.get(host)) ?? CLEAR;
      // What was noted here meanwhile is newer.
      if (this.#record !== before) return;
      // The others may not have been told of a pause.
      const own = this.isHeld() ? before.heldUntil : 0;
      const heldUntil = Math.max(own, record.heldUntil);
      this.#record = { ...record, heldUntil };
    } catch {
      // Without the database each replica keeps to what it saw itself.
    }
  }

  #held(wait: number): OciError {
    const seconds = Math.ceil(wait / 1_000);
    return new OciError({
      code: 'RATE_LIMITED',
      message: `${
        this.#options.host
      } asked for a pause of ${seconds} more seconds`,
      retryAfterMs: wait,
    });
  }

  #open(until: number): OciError {
    const at = new Date(until).toISOString();
    return new OciError({
      code: 'UNAVAILABLE',
      message: `${
        this.#options.host
      } did not answer several times in a row and is not asked before ${at}`,
    });
  }
}

/** A time that is further away than any that is set was set before the clock was put back. */
function isAhead(time: number, now: number, longestMs: number): boolean {
  return time > now && time - now <= longestMs;
}
