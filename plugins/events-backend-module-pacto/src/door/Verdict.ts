/**
 * Why a notification goes no further.
 *
 * - `not-authentic`: nothing in it proves that its sender knows the secret.
 * - `no-secret`: the file with the secret cannot be read.
 * - `too-large`: more than a mebibyte.
 * - `unreadable`: the body is broken off, or in an encoding that is not known.
 * - `not-json`: the sender is known, but the body is not JSON.
 * - `too-old`, `too-new`: made more than 10 minutes before, or 5 minutes after now.
 * - `seen`: came before.
 *
 * @internal
 */
export type RefusalReason =
  | 'not-authentic'
  | 'no-secret'
  | 'too-large'
  | 'unreadable'
  | 'not-json'
  | 'too-old'
  | 'too-new'
  | 'seen';

/**
 * What the answer to a refusal is. A sender that is known is not told that its notification is old or known already:
 * an error makes it send the same again, and docker-registry would let everything after it wait for that
 * (registry sheet, §10).
 *
 * @internal
 */
export const refusalStatus: Record<RefusalReason, number> = {
  'not-authentic': 401,
  'no-secret': 503,
  'too-large': 413,
  unreadable: 400,
  'not-json': 400,
  'too-old': 202,
  'too-new': 202,
  seen: 202,
};

/** @internal */
export type Verdict =
  /** `undo` is for when it could not be passed on. */
  | { outcome: 'accepted'; undo(): void }
  /** Nothing to pass on: the sender asked for this answer. */
  | { outcome: 'answered'; body: object }
  | { outcome: 'refused'; reason: RefusalReason; error?: Error };
