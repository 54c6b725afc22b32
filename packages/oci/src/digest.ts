import { createHash } from 'node:crypto';
import { OciError } from './errors';

// The registered algorithms of the OCI image specification that a store may use.
const syntax = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

/**
 * Whether the text is a digest that can be verified here: sha256 or sha512, in lower-case hex.
 *
 * @internal
 */
export function isDigest(text: string): boolean {
  return syntax.test(text);
}

/**
 * Throws `INVALID_REFERENCE` unless the text is a digest. To be called before a digest becomes part of an address or
 * a file name.
 *
 * @internal
 */
export function requireDigest(text: string): {
  algorithm: string;
  hex: string;
} {
  if (!isDigest(text)) {
    throw new OciError({
      code: 'INVALID_REFERENCE',
      message: `"${clip(text)}" is not a sha256 or sha512 digest`,
    });
  }
  const [algorithm, hex] = text.split(':');
  return { algorithm, hex };
}

/**
 * The digest of bytes, `sha256:<hex>` unless another algorithm is asked for.
 *
 * @internal
 */
export function digestOf(bytes: Uint8Array, algorithm = 'sha256'): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/**
 * Throws `DIGEST_MISMATCH` unless the bytes hash to the expected digest.
 *
 * @internal
 */
export function verifyDigest(bytes: Uint8Array, expected: string): void {
  const { algorithm } = requireDigest(expected);
  const actual = digestOf(bytes, algorithm);
  if (actual !== expected) {
    throw new OciError({
      code: 'DIGEST_MISMATCH',
      message: `Expected content with digest ${expected}, got ${actual}`,
    });
  }
}

/**
 * Throws `SIZE_MISMATCH` unless both sizes, in bytes, are equal.
 *
 * @internal
 */
export function verifySize(actual: number, expected: number): void {
  if (actual !== expected) {
    throw new OciError({
      code: 'SIZE_MISMATCH',
      message: `Expected ${expected} bytes, got ${actual}`,
    });
  }
}

function clip(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
