import { KeyObject } from 'node:crypto';
import { Bundle, bundleFromJSON } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import {
  SignedEntity,
  toSignedEntity,
  toTrustMaterial,
  TrustMaterial,
  VerificationError,
  Verifier,
} from '@sigstore/verify';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { hasOddCheckpoint } from './checkpoints';
import { SignatureVerdict } from './SignatureVerdict';
import { isSignedWith } from './trustedKeys';
import { TrustPolicy } from './TrustPolicy';

const noAuthorities = toTrustMaterial(TrustedRoot.fromJSON({}));

const reasons: Record<string, string> = {
  CERTIFICATE_ERROR:
    'Its certificate is from no trusted authority, or was not valid when it signed.',
  SIGNATURE_ERROR: 'The signature does not fit what it is said to sign.',
  TIMESTAMP_ERROR: 'When it was made cannot be proved.',
  TLOG_BODY_ERROR: 'Its log entry is about something else.',
};

/**
 * The verdict on a Sigstore bundle, versions 0.1 to 0.3, or on what {@link legacyBundle} made.
 *
 * @param document - JSON, parsed.
 * @internal
 */
export function verifyBundle(
  document: unknown,
  options: {
    /** What is signed, where the bundle does not hold it. */
    artifact?: Buffer;
    policy: TrustPolicy;
  },
): SignatureVerdict {
  const bundle = readBundle(document);
  if (!bundle || hasOddCheckpoint(bundle)) {
    return {
      state: 'invalid',
      kind: 'sigstore',
      reason: 'The bundle cannot be read.',
    };
  }
  return bundle.verificationMaterial.content.$case === 'publicKey'
    ? verifyWithKeys(bundle, options)
    : verifyWithIdentity(bundle, options);
}

/** Undefined for what is no bundle. @internal */
export function readBundle(document: unknown): Bundle | undefined {
  try {
    return bundleFromJSON(document);
  } catch {
    return undefined;
  }
}

function verifyWithIdentity(
  bundle: Bundle,
  options: { artifact?: Buffer; policy: TrustPolicy },
): SignatureVerdict {
  const { artifact, policy } = options;
  const { sigstore } = policy;
  if (!sigstore) {
    return {
      state: 'untrusted',
      kind: 'sigstore',
      reason:
        'It is signed with an identity, and the trust policy names no trusted root.',
      remedy: 'Name the trusted root and the identities in the policy.',
    };
  }
  try {
    const verifier = new Verifier(sigstore, {
      // A trusted root without logs is one of an installation that has none.
      ctlogThreshold: Math.min(1, sigstore.ctlogs.length),
      tlogThreshold: Math.min(1, sigstore.tlogs.length),
      timestampThreshold: 1,
    });
    const { identity } = verifier.verify(toSignedEntity(bundle, artifact));
    return judgeIdentity(
      identity?.extensions?.issuer,
      identity?.subjectAlternativeName,
      policy,
    );
  } catch (error) {
    return refusal(error, 'sigstore');
  }
}

function judgeIdentity(
  issuer: string | undefined,
  subject: string | undefined,
  policy: TrustPolicy,
): SignatureVerdict {
  if (!issuer || !subject) {
    return {
      state: 'untrusted',
      kind: 'sigstore',
      reason: 'Its certificate does not say who signed.',
    };
  }
  const signer = `${subject} (${issuer})`;
  return policy.trustsIdentity(issuer, subject)
    ? { state: 'verified', kind: 'sigstore', signer }
    : {
        state: 'untrusted',
        kind: 'sigstore',
        signer,
        reason: 'The trust policy does not name this signer.',
        remedy:
          'If the signer is to be trusted, add the identity to the policy.',
      };
}

function verifyWithKeys(
  bundle: Bundle,
  options: { artifact?: Buffer; policy: TrustPolicy },
): SignatureVerdict {
  const { artifact, policy } = options;
  const { sigstore = noAuthorities, keys } = policy;
  // Without a trusted root there is nobody to ask about log entries, and a key needs none.
  const entity = withHashesOfKeys(
    bundle,
    toSignedEntity(policy.sigstore ? bundle : withoutProofs(bundle), artifact),
  );
  for (const { name, key } of keys) {
    const material: TrustMaterial = {
      ...sigstore,
      publicKey: () => ({ publicKey: key, validFor: () => true }),
    };
    try {
      new Verifier(material, {
        tlogThreshold: 0,
        timestampThreshold: 0,
      }).verify(entity);
      return { state: 'verified', kind: 'cosign', signer: name };
    } catch (error) {
      const isOtherKey =
        error instanceof VerificationError && error.code === 'SIGNATURE_ERROR';
      if (!isOtherKey) return refusal(error, 'cosign');
    }
  }
  return {
    state: 'untrusted',
    kind: 'cosign',
    reason: 'No key of the trust policy made this signature.',
    remedy: 'If the signer is to be trusted, add the public key to the policy.',
  };
}

/** Of statements the verifier knows one hash only, whatever the key. */
function withHashesOfKeys({ content }: Bundle, entity: SignedEntity) {
  if (content.$case !== 'dsseEnvelope') return entity;
  const { payloadType, payload } = content.dsseEnvelope;
  const signed = dsse.preAuthEncoding(payloadType, payload);
  const { signature } = entity;
  return {
    ...entity,
    signature: {
      signature: signature.signature,
      compareSignature: (other: Buffer) => signature.compareSignature(other),
      compareDigest: (other: Buffer) => signature.compareDigest(other),
      verifySignature: (key: KeyObject) =>
        isSignedWith(key, signed, signature.signature),
    },
  };
}

function withoutProofs(bundle: Bundle): Bundle {
  return {
    ...bundle,
    verificationMaterial: {
      ...bundle.verificationMaterial,
      tlogEntries: [],
      timestampVerificationData: { rfc3161Timestamps: [] },
    },
  };
}

/** Throws what is no answer of the verification. */
function refusal(
  error: unknown,
  kind: 'cosign' | 'sigstore',
): SignatureVerdict {
  if (!(error instanceof VerificationError)) throw error;
  return {
    state: 'invalid',
    kind,
    reason:
      reasons[error.code] ?? 'Its entry in the transparency log is not proved.',
  };
}
