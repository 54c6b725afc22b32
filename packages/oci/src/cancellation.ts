import { OciError } from './errors';

/**
 * The error of work whose signal was aborted: `TIMEOUT` for a signal of `AbortSignal.timeout`, else `CANCELLED`.
 *
 * @internal
 */
export function cancellation(signal: AbortSignal): OciError {
  const timedOut = Object(signal.reason).name === 'TimeoutError';
  return new OciError(
    timedOut
      ? { code: 'TIMEOUT', message: 'The time given for this work is over' }
      : { code: 'CANCELLED', message: 'The work was cancelled' },
  );
}
