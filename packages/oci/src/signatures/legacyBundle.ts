import { createHash } from 'node:crypto';

const pemBlock =
  /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/;

/**
 * The annotations of a signature with an identity, as older versions of Cosign wrote them, in the form of a Sigstore
 * bundle 0.1. The chain is left out: only authorities of the trusted root count. Throws for what cannot be read.
 *
 * @internal
 */
export function legacyBundle(
  annotations: Record<string, string>,
  payload: Uint8Array,
  signature: Uint8Array,
): unknown {
  const [, certificate] =
    pemBlock.exec(annotations['dev.sigstore.cosign/certificate'] ?? '') ?? [];
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: {
      x509CertificateChain: {
        certificates: [{ rawBytes: (certificate ?? '').replace(/\s/g, '') }],
      },
      tlogEntries: logEntries(annotations['dev.sigstore.cosign/bundle']),
      timestampVerificationData: {
        rfc3161Timestamps: timestamps(
          annotations['dev.sigstore.cosign/rfc3161timestamp'],
        ),
      },
    },
    messageSignature: {
      messageDigest: {
        algorithm: 'SHA2_256',
        digest: createHash('sha256').update(payload).digest('base64'),
      },
      signature: Buffer.from(signature).toString('base64'),
    },
  };
}

function logEntries(text: string | undefined): unknown[] {
  if (text === undefined) return [];
  const { SignedEntryTimestamp, Payload } = JSON.parse(text);
  const { kind, apiVersion } = JSON.parse(
    Buffer.from(Payload.body, 'base64').toString(),
  );
  return [
    {
      logIndex: String(Payload.logIndex),
      logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
      kindVersion: { kind, version: apiVersion },
      integratedTime: String(Payload.integratedTime),
      inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
      canonicalizedBody: Payload.body,
    },
  ];
}

function timestamps(text: string | undefined): unknown[] {
  return text === undefined
    ? []
    : [{ signedTimestamp: JSON.parse(text).SignedRFC3161Timestamp }];
}
