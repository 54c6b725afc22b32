import { X509Certificate } from 'node:crypto';
import { Descriptor } from '../types';
import { ChainVerdict, checkChain, dayOf } from './certificateChain';
import {
  isEnvelopeSignedWith,
  JwsEnvelope,
  readJwsEnvelope,
} from './jwsEnvelope';
import { SignatureState, SignatureVerdict } from './SignatureVerdict';
import { fieldsOf, hasFields, subjectText } from './subjects';
import { NotationTrust, TrustPolicy } from './TrustPolicy';

const contentType = 'application/vnd.cncf.notary.payload.v1+json';
const scheme = 'io.cncf.notary.signingScheme';
const expiry = 'io.cncf.notary.expiry';
// The other scheme needs authorities that are trusted for the time too.
const knownScheme = 'notary.x509';
const understood = new Set<unknown>([scheme, expiry]);

/**
 * The verdict on a Notation signature in a JWS envelope. Source: Notary Project specifications, signature and trust
 * policy.
 *
 * @internal
 */
export function verifyNotation(options: {
  envelope: Uint8Array;
  /** What must be signed. */
  target: Descriptor;
  policy: TrustPolicy;
  now: Date;
}): SignatureVerdict {
  const { target, policy, now } = options;
  const envelope = readJwsEnvelope(options.envelope);
  const chain = envelope && readChain(envelope);
  if (!chain) {
    return invalid('The envelope cannot be read.');
  }
  if (!isEnvelopeSignedWith(envelope, chain[0].publicKey)) {
    return invalid(
      'The signature does not fit its certificate, or its algorithm is not allowed.',
    );
  }
  const who = { signer: subjectText(chain[0]) };
  const problem =
    contentProblem(envelope, target) ?? attributeProblem(envelope, now);
  if (problem) {
    return { kind: 'notation', ...who, ...problem };
  }
  return { ...judge(chain, envelope, policy, now), ...who };
}

function judge(
  chain: X509Certificate[],
  envelope: JwsEnvelope,
  policy: TrustPolicy,
  now: Date,
): SignatureVerdict {
  const verdicts = policy.notation.map(trust =>
    judgeBy(trust, chain, envelope, now),
  );
  const untrusted: SignatureVerdict = {
    state: 'untrusted',
    kind: 'notation',
    reason: 'Its certificate is from no authority that the policy names.',
    remedy:
      'If the signer is to be trusted, add its authority and subject to the policy.',
  };
  return (
    verdicts.find(({ state }) => state === 'verified') ??
    verdicts.find(({ state }) => state !== 'untrusted') ??
    verdicts[0] ??
    untrusted
  );
}

function judgeBy(
  trust: NotationTrust,
  chain: X509Certificate[],
  envelope: JwsEnvelope,
  now: Date,
): SignatureVerdict {
  const verdict = checkChain(chain, trust.certificates, now);
  if (verdict.state !== 'trusted') {
    return {
      kind: 'notation',
      ...withoutTimestamp(verdict, envelope),
    };
  }
  const fields = fieldsOf(chain[0]);
  if (!trust.subjects.some(wanted => hasFields(fields, wanted))) {
    return {
      state: 'untrusted',
      kind: 'notation',
      reason: 'The trust policy does not name this signer.',
      remedy: 'If the signer is to be trusted, add its subject to the policy.',
    };
  }
  const end = expiryOf(envelope);
  return {
    state: 'verified',
    kind: 'notation',
    validUntil: new Date(
      Math.min(verdict.validUntil.getTime(), end ?? Infinity),
    ),
  };
}

/** What is over may have been in order when it was signed; a timestamp would prove it. */
function withoutTimestamp(
  verdict: Exclude<ChainVerdict, { state: 'trusted' }>,
  envelope: JwsEnvelope,
): { state: SignatureState; reason: string } {
  return verdict.state === 'invalid' && envelope.hasTimestamp
    ? {
        state: 'unknown',
        reason: `${verdict.reason} Its timestamp cannot be checked here.`,
      }
    : verdict;
}

function contentProblem(
  { header, payload }: JwsEnvelope,
  target: Descriptor,
): { state: SignatureState; reason: string } | undefined {
  if (header.cty !== contentType) {
    return {
      state: 'invalid',
      reason: 'What was signed is something else than a contract.',
    };
  }
  const { digest, size, mediaType } = Object(payload.targetArtifact);
  const isTarget =
    digest === target.digest &&
    size === target.size &&
    mediaType === target.mediaType;
  return isTarget
    ? undefined
    : { state: 'invalid', reason: 'It was made for other content.' };
}

function attributeProblem(
  envelope: JwsEnvelope,
  now: Date,
): { state: SignatureState; reason: string } | undefined {
  const { header } = envelope;
  const critical: unknown[] = Array.isArray(header.crit) ? header.crit : [];
  if (
    !critical.every(name => understood.has(name)) ||
    !critical.includes(scheme) ||
    header[scheme] !== knownScheme
  ) {
    return {
      state: 'unknown',
      reason: 'It makes demands that are not understood here.',
    };
  }
  const end = expiryOf(envelope);
  if (end !== undefined && !(now.getTime() <= end)) {
    return {
      state: 'invalid',
      reason: Number.isNaN(end)
        ? 'When it expires cannot be read.'
        : `It expired on ${dayOf(end)}.`,
    };
  }
  return undefined;
}

/** Milliseconds since 1970; NaN when it cannot be read. */
function expiryOf({ header }: JwsEnvelope): number | undefined {
  return header[expiry] === undefined
    ? undefined
    : Date.parse(String(header[expiry]));
}

function readChain(
  envelope: JwsEnvelope,
): [X509Certificate, ...X509Certificate[]] | undefined {
  try {
    const [signer, ...rest] = envelope.certificates.map(
      der => new X509Certificate(der),
    );
    return signer && [signer, ...rest];
  } catch {
    return undefined;
  }
}

function invalid(reason: string): SignatureVerdict {
  return { state: 'invalid', kind: 'notation', reason };
}
