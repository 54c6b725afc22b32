/**
 * What is known about the signatures of a revision:
 *
 * - `verified`: one of them is good, and made by somebody whom the trust policy names;
 * - `unsigned`: there is none;
 * - `untrusted`: there are some, of nobody whom the policy names;
 * - `invalid`: one of them is wrong, such as one for other content;
 * - `unknown`: that could not be found out. Never to be shown as any of the others.
 *
 * @public
 */
export type SignatureState =
  | 'verified'
  | 'unsigned'
  | 'untrusted'
  | 'invalid'
  | 'unknown';

/**
 * How it was signed: with a key (Cosign), with an identity (Sigstore, "keyless"), or with a certificate (Notation).
 *
 * @public
 */
export type SignatureKind = 'cosign' | 'sigstore' | 'notation';

/**
 * The answer to {@link checkSignatures}. All texts are safe to show.
 *
 * @public
 */
export interface SignatureVerdict {
  state: SignatureState;
  kind?: SignatureKind;
  /** The name of the key in the policy, the identity and its issuer, or the subject of the certificate. */
  signer?: string;
  /** One sentence; absent for `verified` and `unsigned`. */
  reason?: string;
  /** What to do about it, one sentence. */
  remedy?: string;
  /** From then on this verdict does not hold. */
  validUntil?: Date;
  /** Milliseconds that the registry asked to wait. */
  retryAfterMs?: number;
  /** The registry is down, slow or busy: no need to ask it about other revisions now. */
  outage?: boolean;
}

// What could not be checked may be better than what was: it must not be covered by it.
const order: SignatureState[] = [
  'verified',
  'unknown',
  'invalid',
  'untrusted',
  'unsigned',
];

/**
 * The verdict on a revision from those on its signatures: the first of verified, unknown, invalid, untrusted and
 * unsigned.
 *
 * @internal
 */
export function combineVerdicts(
  verdicts: readonly SignatureVerdict[],
): SignatureVerdict {
  for (const state of order) {
    const found = verdicts.find(verdict => verdict.state === state);
    if (found) return found;
  }
  return { state: 'unsigned' };
}
