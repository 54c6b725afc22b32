import { createPublicKey, KeyObject, verify } from 'node:crypto';

/** @internal */
export interface TrustedKey {
  name: string;
  key: KeyObject;
}

// Hashes by curve; Cosign signs with SHA-256 whatever the curve, other tools with the one that fits it.
const curves = new Map([
  ['prime256v1', ['sha256']],
  ['secp384r1', ['sha256', 'sha384']],
]);
const rsaBits = 2048;

/**
 * A public key that signatures may be checked with: ECDSA on P-256 or P-384, Ed25519, or RSA of 2,048 bits and more.
 * Throws an Error that says what is wrong.
 *
 * @internal
 */
export function readPublicKey(pem: string): KeyObject {
  // Node would derive the public key from a private one, which has no place in a configuration.
  if (!/^\s*-----BEGIN (RSA )?PUBLIC KEY-----/.test(pem)) {
    throw new Error('it holds no public key in PEM form');
  }
  const key = createPublicKey(pem);
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const isUsable =
    key.asymmetricKeyType === 'ed25519' ||
    (key.asymmetricKeyType === 'ec' && curves.has(namedCurve)) ||
    (key.asymmetricKeyType === 'rsa' && modulusLength >= rsaBits);
  if (!isUsable) {
    throw new Error(
      'the key is neither ECDSA on P-256 or P-384, nor Ed25519, nor RSA of 2048 bits or more',
    );
  }
  return key;
}

/**
 * Whether the key made the signature of these bytes.
 *
 * @internal
 */
export function isSignedWith(
  key: KeyObject,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (key.asymmetricKeyType === 'ed25519') {
    return verify(null, bytes, key, signature);
  }
  const curve = key.asymmetricKeyDetails?.namedCurve ?? '';
  const hashes = curves.get(curve) ?? ['sha256'];
  return hashes.some(hash => verify(hash, bytes, key, signature));
}
