import type { BundleEntry } from '@pacto/core';
import type { Knex } from 'knex';
import { toFindingRows } from './findingRows';
import { raiseFleetVersion } from './fleetVersion';
import type { HashedFile } from './hashFiles';
import type { NewRevision } from './records';
import { toReferenceRows } from './referenceRows';
import { toRevisionRow } from './revisionRows';
import { cleanText, inBatches } from './values';

/** Bytes per statement; a file has 10 MiB at most, so a statement stays far below what a driver can hold. */
const STATEMENT_BYTES = 16 * 1024 * 1024;

/**
 * Writes a revision and all that hangs on it. Safe to run twice and at once from two replicas: the row of the
 * revision is written first and so serialises them.
 *
 * @internal
 */
export async function saveRevision(
  tx: Knex.Transaction,
  repositoryId: string,
  revision: NewRevision,
  options: { files: readonly HashedFile[]; at: string },
): Promise<void> {
  const { files, at } = options;
  const key = { repository_id: repositoryId, digest: revision.digest };
  const { first_seen_at, ...changing } = toRevisionRow(
    repositoryId,
    revision,
    at,
  );
  await tx('revisions')
    .insert({ ...changing, first_seen_at })
    .onConflict(['repository_id', 'digest'])
    .merge(changing);
  for (const table of ['findings', 'edges', 'revision_files']) {
    await tx(table).where(key).delete();
  }
  await insertAll(
    tx,
    'findings',
    toFindingRows(repositoryId, revision.digest, revision.findings),
  );
  await insertAll(
    tx,
    'edges',
    toReferenceRows(repositoryId, revision.digest, revision.references),
  );
  await insertBlobs(
    tx,
    new Map(files.map(({ file, sha256 }) => [sha256, file])),
  );
  await insertAll(
    tx,
    'revision_files',
    files.map(({ file, sha256 }) => ({
      ...key,
      path: cleanText(file.path),
      sha256,
      size: file.bytes.byteLength,
    })),
  );
  await raiseFleetVersion(tx);
}

async function insertBlobs(
  tx: Knex.Transaction,
  files: Map<string, BundleEntry>,
): Promise<void> {
  const known = new Set<string>();
  for (const batch of inBatches([...files.keys()])) {
    const rows = await tx('blobs').whereIn('sha256', batch).select('sha256');
    rows.forEach(row => known.add(row.sha256));
  }
  // In one order, or two replicas that store the same files could wait for each other.
  const missing = [...files]
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

async function insertAll(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (const batch of inBatches(rows)) await tx(table).insert(batch);
}
