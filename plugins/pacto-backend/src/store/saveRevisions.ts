import type { Knex } from 'knex';
import { toFindingRows } from './findingRows';
import { raiseFleetVersion } from './fleetVersion';
import type { HashedFile } from './hashFiles';
import type { NewRevision } from './records';
import { toReferenceRows } from './referenceRows';
import { toRevisionRow } from './revisionRows';
import { saveBlobs } from './saveBlobs';
import { cleanText, inBatches } from './values';

/** @internal */
export interface HashedRevision {
  revision: NewRevision;
  files: readonly HashedFile[];
}

/**
 * Writes revisions of one repository, each with all that hangs on it. Safe to run twice and at once from two
 * replicas: the rows of the revisions are written first and in one order, and so serialise them.
 *
 * @param options - `revisions`: each once
 *
 * @internal
 */
export async function saveRevisions(
  tx: Knex.Transaction,
  repositoryId: string,
  options: { revisions: readonly HashedRevision[]; at: string },
): Promise<void> {
  const { at } = options;
  const hashed = [...options.revisions].sort((a, b) =>
    a.revision.digest < b.revision.digest ? -1 : 1,
  );
  const revisions = hashed.map(({ revision }) => revision);
  const rows = revisions.map(revision =>
    toRevisionRow(repositoryId, revision, at),
  );
  for (const batch of inBatches(rows)) {
    const { first_seen_at, ...changing } = batch[0];
    await tx('revisions')
      .insert(batch)
      .onConflict(['repository_id', 'digest'])
      .merge(Object.keys(changing));
    const digests = batch.map(({ digest }) => digest);
    for (const table of ['findings', 'edges', 'revision_files']) {
      await tx(table)
        .where({ repository_id: repositoryId })
        .whereIn('digest', digests)
        .delete();
    }
  }
  await insertAll(
    tx,
    'findings',
    revisions.flatMap(({ digest, findings }) =>
      toFindingRows(repositoryId, digest, findings),
    ),
  );
  await insertAll(
    tx,
    'edges',
    revisions.flatMap(({ digest, references }) =>
      toReferenceRows(repositoryId, digest, references),
    ),
  );
  await saveBlobs(
    tx,
    hashed.flatMap(({ files }) => files),
  );
  await insertAll(
    tx,
    'revision_files',
    hashed.flatMap(({ revision: { digest }, files }) =>
      files.map(({ file, sha256 }) => ({
        repository_id: repositoryId,
        digest,
        path: cleanText(file.path),
        sha256,
        size: file.bytes.byteLength,
      })),
    ),
  );
  await raiseFleetVersion(tx);
}

async function insertAll(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (const batch of inBatches(rows)) await tx(table).insert(batch);
}
