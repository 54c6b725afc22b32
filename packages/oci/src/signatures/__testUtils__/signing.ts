import { createHash, KeyObject, sign } from 'node:crypto';
import { FakeSigstore, Identity, LogEntry } from './FakeSigstore';
import { IssuedCertificate, KeyPair, newKeys } from './certificates';

export interface Signed {
  mediaType: string;
  artifactType: string;
  bytes: Buffer;
  annotations?: Record<string, string>;
}

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
export const signPredicate = 'https://sigstore.dev/cosign/sign/v1';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function simplePayload(
  digest: string,
  type = 'cosign container image signature',
): Buffer {
  return Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': 'registry.example.com/orders' },
        image: { 'docker-manifest-digest': digest },
        type,
      },
      optional: null,
    }),
  );
}

/** As Cosign signs with a key. */
export function simpleSigning(
  payload: Buffer,
  key: KeyObject,
  annotations: Record<string, string> = {},
): Signed {
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const signature = sign(hash, payload, key);
  return {
    mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
    artifactType: 'application/vnd.dev.cosign.artifact.sig.v1+json',
    bytes: payload,
    annotations: {
      'dev.cosignproject.cosign/signature': signature.toString('base64'),
      ...annotations,
    },
  };
}

/** As older versions of Cosign sign with an identity. */
export function keylessSigning(options: {
  sigstore: FakeSigstore;
  identity: Identity;
  digest: string;
  at: Date;
  /** In place of the right ones. */
  entry?: LogEntry;
  certificate?: IssuedCertificate;
}): Signed & { entry: LogEntry } {
  const { sigstore, identity, digest, at } = options;
  const keys = newKeys();
  const certificate =
    options.certificate ?? sigstore.certify(identity, keys, at);
  const payload = simplePayload(digest);
  const signature = sign('sha256', payload, keys.privateKey);
  const entry =
    options.entry ??
    sigstore.log(
      { signature, sha256: sha256(payload), certificate: certificate.pem },
      at,
    );
  const { set, ...rest } = entry;
  return {
    entry,
    mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
    artifactType: 'application/vnd.dev.cosign.artifact.sig.v1+json',
    bytes: payload,
    annotations: {
      'dev.cosignproject.cosign/signature': signature.toString('base64'),
      'dev.sigstore.cosign/certificate': certificate.pem,
      'dev.sigstore.cosign/bundle': JSON.stringify({
        SignedEntryTimestamp: set,
        Payload: rest,
      }),
    },
  };
}

/** What is signed as a statement, and what the signature is over. */
export function statement(digest: string, predicateType: string) {
  const payload = Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'orders', digest: { sha256: digest.slice(7) } }],
      predicateType,
      predicate: {},
    }),
  );
  const type = 'application/vnd.in-toto+json';
  const encoded = Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `),
    payload,
  ]);
  const envelope = (signature: Buffer) => ({
    payload: payload.toString('base64'),
    payloadType: type,
    signatures: [{ sig: signature.toString('base64') }],
  });
  return { payload, encoded, envelope };
}

/** A statement in a bundle, as newer versions of Cosign sign with a key. */
export function statementBundle(
  digest: string,
  keys: KeyPair,
  options: { predicateType?: string; hash?: string } = {},
): Signed {
  const { predicateType = signPredicate, hash = 'sha256' } = options;
  const { encoded, envelope } = statement(digest, predicateType);
  return bundle({
    verificationMaterial: { publicKey: { hint: '' }, tlogEntries: [] },
    dsseEnvelope: envelope(sign(hash, encoded, keys.privateKey)),
  });
}

/** A signature of the bytes of a manifest, in a bundle with the identity of who made it. */
export function messageBundle(options: {
  sigstore: FakeSigstore;
  identity: Identity;
  manifest: Uint8Array;
  at: Date;
}): Signed {
  const { sigstore, identity, manifest, at } = options;
  const keys = newKeys();
  const { raw, pem } = sigstore.certify(identity, keys, at);
  const signature = sign('sha256', manifest, keys.privateKey);
  const hash = sha256(manifest);
  const entry = sigstore.log({ signature, sha256: hash, certificate: pem }, at);
  return bundle(
    {
      verificationMaterial: {
        x509CertificateChain: {
          certificates: [{ rawBytes: raw.toString('base64') }],
        },
        tlogEntries: [
          {
            logIndex: String(entry.logIndex),
            logId: {
              keyId: Buffer.from(entry.logID, 'hex').toString('base64'),
            },
            kindVersion: { kind: 'hashedrekord', version: '0.0.1' },
            integratedTime: String(entry.integratedTime),
            inclusionPromise: { signedEntryTimestamp: entry.set },
            canonicalizedBody: entry.body,
          },
        ],
      },
      messageSignature: {
        messageDigest: {
          algorithm: 'SHA2_256',
          digest: Buffer.from(hash, 'hex').toString('base64'),
        },
        signature: signature.toString('base64'),
      },
    },
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
  );
}

/** As Notation signs, in a JWS envelope. */
export function notationEnvelope(options: {
  target: { digest: string; size: number; mediaType: string };
  chain: IssuedCertificate[];
  header?: Record<string, unknown>;
  unprotected?: Record<string, unknown>;
  /** In place of that of the first certificate. */
  key?: KeyObject;
}): Signed {
  const { target, chain, header, unprotected, key } = options;
  const encode = (value: unknown) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = encode({ targetArtifact: target });
  const protectedHeader = encode({
    alg: 'ES256',
    cty: 'application/vnd.cncf.notary.payload.v1+json',
    crit: ['io.cncf.notary.signingScheme'],
    'io.cncf.notary.signingScheme': 'notary.x509',
    'io.cncf.notary.signingTime': '2026-01-05T10:00:00Z',
    ...header,
  });
  const signature = sign(
    'sha256',
    Buffer.from(`${protectedHeader}.${payload}`),
    { key: key ?? chain[0].keys.privateKey, dsaEncoding: 'ieee-p1363' },
  );
  return {
    mediaType: 'application/jose+json',
    artifactType: 'application/vnd.cncf.notary.signature',
    bytes: Buffer.from(
      JSON.stringify({
        payload,
        protected: protectedHeader,
        header: {
          x5c: chain.map(({ raw }) => raw.toString('base64')),
          ...unprotected,
        },
        signature: signature.toString('base64url'),
      }),
    ),
  };
}

export function bundle(content: object, mediaType = bundleType): Signed {
  return {
    mediaType,
    artifactType: mediaType,
    bytes: Buffer.from(JSON.stringify({ mediaType, ...content })),
  };
}
