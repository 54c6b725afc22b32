import { OciError } from '../errors';

/**
 * Decides when a client may talk. Asked before every single exchange of a request and an answer, with the registry,
 * its token service or its storage, also for repeated attempts and each hop of a redirect; told afterwards how it went.
 *
 * @public
 */
export interface RequestGate {
  /**
   * Resolves when the exchange may begin. What it rejects with ends the request: nothing was sent, and it is not
   * repeated. Use a retryable {@link OciError} to say that a later request may succeed.
   */
  pass(signal?: AbortSignal): Promise<void>;
  /** Called exactly once for each resolved `pass`. */
  settle(outcome: RequestOutcome): void;
}

/**
 * How one exchange went.
 *
 * @public
 */
export interface RequestOutcome {
  /** The host answered, whatever it said. False also for what was cancelled or refused on this side. */
  answered: boolean;
  /**
   * `RATE_LIMITED`, `UNAVAILABLE` or `TIMEOUT`, with `retryAfterMs` where the host asked for a pause. Anything that is
   * else, also 304, 401 or 404, has no error, nor has what was cancelled or refused on this side.
   */
  error?: OciError;
  /** Of the body of the answer, as read. */
  bytes: number;
}

/**
 * What a gate rejected with: final, other than the same error from an answer.
 *
 * @internal
 */
export class GateRefusal extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('The gate did not open');
    this.reason = reason;
  }
}
