import type { BundleEntry } from '@pacto/core';
import type { Knex } from 'knex';
import type { HashedFile } from './hashFiles';
import { inBatches } from './values';

/** Bytes per statement; a file has 10 MiB at most, so a statement stays far below what a driver can hold. */
const STATEMENT_BYTES = 16 * 1024 * 1024;

/**
 * Writes the content of files that is not there yet.
 *
 * @internal
 */
export async function saveBlobs(
  tx: Knex.Transaction,
  files: readonly HashedFile[],
): Promise<void> {
  const contents = new Map(files.map(({ file, sha256 }) => [sha256, file]));
  const known = new Set<string>();
  for (const batch of inBatches([...contents.keys()])) {
    const rows = await tx('blobs').whereIn('sha256', batch).select('sha256');
    rows.forEach(row => known.add(row.sha256));
  }
  // In one order, or two replicas that store the same files could wait for each other.
  const missing = [...contents]
    .filter(([sha256]) => !known.has(sha256))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const batch of inStatements(missing)) {
    await tx('blobs')
      .insert(
        batch.map(([sha256, { bytes }]) => ({
          sha256,
          size: bytes.byteLength,
          content: Buffer.from(
            bytes.buffer,
            bytes.byteOffset,
            bytes.byteLength,
          ),
        })),
      )
      .onConflict('sha256')
      .ignore();
  }
}

function* inStatements(
  files: readonly [string, BundleEntry][],
): Generator<[string, BundleEntry][]> {
  for (const batch of inBatches(files)) {
    let part: typeof batch = [];
    let size = 0;
    for (const item of batch) {
      const { byteLength } = item[1].bytes;
      if (part.length > 0 && size + byteLength > STATEMENT_BYTES) {
        yield part;
        part = [];
        size = 0;
      }
      part.push(item);
      size += byteLength;
    }
    yield part;
  }
}
