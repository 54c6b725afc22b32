import { createHash } from 'node:crypto';
import type { BundleEntry } from '@pacto/core';
import type { Knex } from 'knex';
import { toFindingRows } from './findingRows';
import type { NewRevision } from './records';
import { toReferenceRows } from './referenceRows';
import { toRevisionRow } from './revisionRows';
import { cleanText, inBatches } from './values';

/** Files per statement: 10 MiB each at most, so a statement stays far below what a driver can hold. */
const BLOB_BATCH_SIZE = 5;

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
  at: string,
): Promise<void> {
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
  const hashed = revision.files.map(file => ({
    file,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }));
  await insertBlobs(
    tx,
    new Map(hashed.map(({ file, sha256 }) => [sha256, file])),
  );
  await insertAll(
    tx,
    'revision_files',
    hashed.map(({ file, sha256 }) => ({
      ...key,
      path: cleanText(file.path),
      sha256,
      size: file.bytes.byteLength,
    })),
  );
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
  for (const batch of inBatches(missing, BLOB_BATCH_SIZE)) {
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

async function insertAll(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (const batch of inBatches(rows)) await tx(table).insert(batch);
}
