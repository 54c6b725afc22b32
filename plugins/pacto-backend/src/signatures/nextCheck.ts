import type { SignatureVerdict } from '@pacto/oci';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_RETRY_MS = 5 * MINUTE_MS;

/**
 * When to look again, in milliseconds since 1970; undefined for never. What could not be checked is tried again after
 * five minutes, then more and more rarely. What is not signed may be signed later: that takes as long as a version tag
 * is trusted, and more with each time. What is verified stays so until something in it expires.
 *
 * @internal
 */
export function nextCheck(options: {
  verdict: SignatureVerdict;
  /** Checks in a row that said the same, this one included. */
  attempts: number;
  at: number;
  /** How long a version tag is trusted, in milliseconds. */
  recheckMs: number;
}): number | undefined {
  const { verdict, attempts, at, recheckMs } = options;
  if (verdict.state === 'verified') return verdict.validUntil?.getTime();
  const first = verdict.state === 'unknown' ? FIRST_RETRY_MS : recheckMs;
  const delay = Math.min(
    first * 2 ** Math.min(attempts - 1, 20),
    Math.max(first, DAY_MS),
  );
  return at + Math.max(delay, verdict.retryAfterMs ?? 0);
}
