import { createHash, webcrypto } from 'node:crypto';
import type { BundleEntry } from '@pacto/core';

/** Above this, another thread is worth the way there: hashing 10 MiB here would block everybody for some 20 ms. */
const LARGE_BYTES = 64 * 1024;

/** A file and the name of its content. @internal */
export interface HashedFile {
  file: BundleEntry;
  /** Lower-case hex. */
  sha256: string;
}

/**
 * Hashes the files of a bundle, one large one at a time.
 *
 * @internal
 */
export async function hashFiles(
  files: readonly BundleEntry[],
): Promise<HashedFile[]> {
  const hashed: HashedFile[] = [];
  for (const file of files) {
    hashed.push({ file, sha256: await hash(file.bytes) });
  }
  return hashed;
}

async function hash(bytes: Uint8Array): Promise<string> {
  if (bytes.byteLength < LARGE_BYTES) {
    return createHash('sha256').update(bytes).digest('hex');
  }
  const digest = await webcrypto.subtle.digest('SHA-256', bytes);
  return Buffer.from(digest).toString('hex');
}
