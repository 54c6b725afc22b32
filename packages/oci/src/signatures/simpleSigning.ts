import { legacyBundle } from './legacyBundle';
import { signPredicate } from './signedStatement';
import { SignatureVerdict } from './SignatureVerdict';
import { verifyBundle } from './verifyBundle';
import { isSignedWith } from './trustedKeys';
import { TrustPolicy } from './TrustPolicy';

const payloadTypes = new Set([
  'cosign container image signature',
  signPredicate,
]);
const signatureAnnotation = 'dev.cosignproject.cosign/signature';
const certificateAnnotation = 'dev.sigstore.cosign/certificate';

/**
 * The verdict on a signature in Cosign's own form: a short document that names what is signed, and beside it, in
 * annotations, the signature. Who made it is either one of the keys of the policy, or named by a certificate.
 * Source: Cosign signature specification.
 *
 * @internal
 */
export function verifySimpleSigning(options: {
  payload: Uint8Array;
  annotations: Record<string, string>;
  /** What must be signed. */
  digest: string;
  policy: TrustPolicy;
}): SignatureVerdict {
  const { payload, annotations, digest, policy } = options;
  const hasCertificate = annotations[certificateAnnotation] !== undefined;
  const kind = hasCertificate ? 'sigstore' : 'cosign';
  const wrong = payloadProblem(payload, digest);
  if (wrong) {
    return { state: 'invalid', kind, reason: wrong };
  }
  const signature = Buffer.from(
    annotations[signatureAnnotation] ?? '',
    'base64',
  );
  if (signature.length === 0) {
    return { state: 'invalid', kind, reason: 'It holds no signature.' };
  }
  const signer = policy.keys.find(({ key }) =>
    isSignedWith(key, payload, signature),
  );
  if (signer) {
    return { state: 'verified', kind: 'cosign', signer: signer.name };
  }
  if (hasCertificate) {
    return verifyBundle(legacyBundle(annotations, payload, signature), {
      artifact: Buffer.from(payload),
      policy,
    });
  }
  return {
    state: 'untrusted',
    kind,
    reason: 'No key of the trust policy made this signature.',
    remedy: 'If the signer is to be trusted, add the public key to the policy.',
  };
}

function payloadProblem(
  payload: Uint8Array,
  digest: string,
): string | undefined {
  let critical: Record<string, unknown>;
  try {
    critical = Object(
      JSON.parse(Buffer.from(payload).toString('utf8')),
    ).critical;
  } catch {
    return 'What was signed cannot be read.';
  }
  const { type, image } = Object(critical);
  if (!payloadTypes.has(type)) {
    return 'What was signed is something else than a signature of a contract.';
  }
  return Object(image)['docker-manifest-digest'] === digest
    ? undefined
    : 'It was made for other content.';
}
