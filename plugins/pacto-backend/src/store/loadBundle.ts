import type { BundleEntry } from '@pacto/core';
import type { RevisionKey, RevisionStore } from './RevisionStore';

/**
 * The files of a bundle, as they were when it was read. All of them are in memory then, 50 MiB at most.
 *
 * @internal
 */
export async function loadBundle(
  revisions: RevisionStore,
  key: RevisionKey,
): Promise<BundleEntry[]> {
  const files = await revisions.files(key);
  const blobs = await revisions.blobs(files.map(({ sha256 }) => sha256));
  return files.map(({ path, sha256 }) => {
    const bytes = blobs.get(sha256);
    if (!bytes) throw new Error(`${path} of ${key.digest} is not stored`);
    return { path, bytes };
  });
}
