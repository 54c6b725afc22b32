import type { BundleEntry } from '@pacto/core';
import type { RevisionKey, RevisionStore } from './RevisionStore';

/** A revision that is not there, or not any more. @internal */
export class NotStoredError extends Error {
  constructor({ digest }: RevisionKey) {
    super(`${digest} is not stored`);
    this.name = 'NotStoredError';
  }
}

/**
 * The files of a bundle, as they were when it was read. All of them are in memory then, 50 MiB at most.
 *
 * @param isWanted - to leave out what is not needed
 *
 * Throws {@link NotStoredError}s.
 *
 * @internal
 */
export async function loadBundle(
  revisions: RevisionStore,
  key: RevisionKey,
  isWanted: (path: string) => boolean = () => true,
): Promise<BundleEntry[]> {
  const all = await revisions.files(key);
  const files = all.filter(({ path }) => isWanted(path));
  const blobs = await revisions.blobs(files.map(({ sha256 }) => sha256));
  // Every bundle has a file. Its repository may be removed at any moment.
  if (all.length === 0) throw new NotStoredError(key);
  return files.map(({ path, sha256 }) => {
    const bytes = blobs.get(sha256);
    if (!bytes) throw new NotStoredError(key);
    return { path, bytes };
  });
}
