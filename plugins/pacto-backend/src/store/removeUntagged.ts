import type { Knex } from 'knex';
import { raiseFleetVersion } from './fleetVersion';
import { sweepBlobs } from './sweepBlobs';

/**
 * Deletes revisions that had no tag since before a time and that do not stand for their service, at most so many, with
 * the files that only they had. Answers how many.
 *
 * @internal
 */
export async function removeUntagged(
  tx: Knex.Transaction,
  before: string,
  limit: number,
): Promise<number> {
  const rows: { repository_id: string; digest: string }[] = await tx(
    'revisions',
  )
    .where('untagged_since', '<', before)
    .whereNotExists(
      tx('repositories')
        .whereRaw('repositories.id = revisions.repository_id')
        .whereRaw('repositories.current_digest = revisions.digest'),
    )
    .whereNotExists(
      tx('tags')
        .whereRaw('tags.repository_id = revisions.repository_id')
        .whereRaw('tags.digest = revisions.digest'),
    )
    .orderBy(['untagged_since', 'repository_id', 'digest'])
    .limit(limit)
    .select('repository_id', 'digest');
  if (rows.length === 0) return 0;
  const keys = rows.map(row => [row.repository_id, row.digest]);
  const files: { sha256: string }[] = await tx('revision_files')
    .whereIn(['repository_id', 'digest'], keys)
    .distinct('sha256');
  await tx('findings').whereIn(['repository_id', 'digest'], keys).delete();
  await tx('changes').whereIn(['repository_id', 'digest'], keys).delete();
  // Versions above a removed one are compared with the next lower one.
  const repositories = [...new Set(rows.map(row => row.repository_id))];
  await tx('repositories').whereIn('id', repositories).update({ hops_by: 0 });
  // The last move of a tag stays: it is a finding.
  await tx('tag_moves')
    .whereIn(['repository_id', 'from_digest'], keys)
    .whereExists(
      tx('tag_moves as later')
        .whereRaw('later.repository_id = tag_moves.repository_id')
        .whereRaw('later.tag = tag_moves.tag')
        .whereRaw('later.at > tag_moves.at'),
    )
    .delete();
  await tx('revisions').whereIn(['repository_id', 'digest'], keys).delete();
  await sweepBlobs(
    tx,
    files.map(file => file.sha256),
  );
  await raiseFleetVersion(tx);
  return rows.length;
}
