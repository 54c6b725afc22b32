import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFiles } from '../bundle/bundleFiles';

// Two changes within one tick of a file system's clock look like one; the slowest clocks tick every two seconds.
const settledMs = 2_000;

/**
 * What a bundle folder looks like from outside: equal ones hold equal files.
 *
 * @internal
 */
export interface FolderFingerprint {
  text: string;
  /** Whether the last change is long enough ago that another one would show. */
  settled: boolean;
}

/**
 * Looks at names, sizes and times of the files of a bundle, without reading them. Throws `BundleError` for what
 * cannot be packed, and what the file system throws.
 *
 * @internal
 */
export async function folderFingerprint(
  directory: string,
  now: number,
): Promise<FolderFingerprint> {
  const lines: string[] = [];
  let newest = 0;
  for await (const path of bundleFiles(directory)) {
    const stats = await lstat(join(directory, path), { bigint: true });
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = stats;
    lines.push(
      JSON.stringify([path, ...[ino, size, mtimeNs, ctimeNs].map(String)]),
    );
    newest = Math.max(newest, Number(ctimeMs));
  }
  const hash = createHash('sha256').update(lines.sort().join('\n'));
  return { text: hash.digest('hex'), settled: now - newest > settledMs };
}
