import { constants, KeyObject, verify } from 'node:crypto';

/** A Notation envelope, read and not yet believed. @internal */
export interface JwsEnvelope {
  /** What was signed. */
  payload: Record<string, unknown>;
  /** The protected header. */
  header: Record<string, unknown>;
  /** DER, the signer's first. */
  certificates: Buffer[];
  hasTimestamp: boolean;
  signature: Buffer;
  /** What the signature is over. */
  signed: Buffer;
}

interface Algorithm {
  keyType: 'rsa' | 'ec';
  hash: string;
  /** Curve or bits that Notation allows with this algorithm. */
  strength: string | number;
}

// The allow-list of the Notary Project: each algorithm with one kind of key only.
const algorithms = new Map<unknown, Algorithm>([
  ['PS256', { keyType: 'rsa', hash: 'sha256', strength: 2048 }],
  ['PS384', { keyType: 'rsa', hash: 'sha384', strength: 3072 }],
  ['PS512', { keyType: 'rsa', hash: 'sha512', strength: 4096 }],
  ['ES256', { keyType: 'ec', hash: 'sha256', strength: 'prime256v1' }],
  ['ES384', { keyType: 'ec', hash: 'sha384', strength: 'secp384r1' }],
  ['ES512', { keyType: 'ec', hash: 'sha512', strength: 'secp521r1' }],
]);

const timestampHeader = 'io.cncf.notary.timestampSignature';

/**
 * Reads a JWS envelope of Notation; undefined for anything else. Source: Notary Project signature envelope, JWS.
 *
 * @internal
 */
export function readJwsEnvelope(bytes: Uint8Array): JwsEnvelope | undefined {
  try {
    const envelope = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const { payload, protected: header, signature } = envelope;
    const { x5c, [timestampHeader]: timestamp } = envelope.header;
    return {
      payload: Object(decodeJson(payload)),
      header: Object(decodeJson(header)),
      certificates: x5c.map((text: string) => Buffer.from(text, 'base64')),
      hasTimestamp: timestamp !== undefined,
      signature: Buffer.from(signature, 'base64url'),
      signed: Buffer.from(`${header}.${payload}`),
    };
  } catch {
    return undefined;
  }
}

/**
 * Whether the envelope was signed with this key, and with an algorithm that is allowed for it.
 *
 * @internal
 */
export function isEnvelopeSignedWith(
  envelope: JwsEnvelope,
  key: KeyObject,
): boolean {
  const algorithm = algorithms.get(envelope.header.alg);
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (
    algorithm === undefined ||
    key.asymmetricKeyType !== algorithm.keyType ||
    (namedCurve ?? modulusLength) !== algorithm.strength
  ) {
    return false;
  }
  const { hash } = algorithm;
  return verify(
    hash,
    envelope.signed,
    algorithm.keyType === 'ec'
      ? { key, dsaEncoding: 'ieee-p1363' }
      : {
          key,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
        },
    envelope.signature,
  );
}

function decodeJson(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
}
