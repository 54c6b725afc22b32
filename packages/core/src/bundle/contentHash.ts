import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 over `path NUL hex-of-file-hash LF` for each file, in the order given. Paths hold neither NUL nor LF, so
 * no two trees share one text.
 *
 * @param files - Path and bytes, sorted by path.
 * @param hashOf - SHA-256 of the bytes of one file.
 * @returns `sha256:` and 64 hex digits.
 * @internal
 */
export function contentHash(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  hashOf: (bytes: Uint8Array) => Uint8Array = sha256,
): string {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  for (const [path, bytes] of files) {
    hash.update(encoder.encode(`${path}\0${bytesToHex(hashOf(bytes))}\n`));
  }
  return `sha256:${bytesToHex(hash.digest())}`;
}
