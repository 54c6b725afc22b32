import type { Knex } from 'knex';
import { toFindingRows } from './findingRows';
import { raiseFleetVersion } from './fleetVersion';
import type { RepositoryState } from './RepositoryStore';
import { toServiceRow } from './serviceRows';
import { StaleStateError } from './StaleStateError';
import { toTagMoveRow, toTagRow } from './tagRows';
import { inBatches } from './values';

/**
 * The row of the repository is written first and so serialises two replicas; the second finds another version of it
 * and throws a StaleStateError.
 *
 * @internal
 */
export async function saveRepositoryState(
  tx: Knex.Transaction,
  { service, tags, moves, findings }: RepositoryState,
  at: string,
): Promise<void> {
  const { id, first_seen_at, ...changing } = toServiceRow(service);
  const { rowVersion } = service;
  const updated = await tx('repositories')
    .where({ id, row_version: rowVersion })
    .update({ ...changing, row_version: rowVersion + 1, hops_by: 0 });
  if (updated === 0) throw new StaleStateError();
  const ofRepository = { repository_id: id };
  await tx('tags').where(ofRepository).delete();
  for (const batch of inBatches(tags.map(tag => toTagRow(id, tag)))) {
    await tx('tags').insert(batch);
  }
  for (const batch of inBatches(moves.map(move => toTagMoveRow(id, move)))) {
    await tx('tag_moves')
      .insert(batch)
      .onConflict(['repository_id', 'tag', 'at'])
      .ignore();
  }
  await tx('findings')
    .where({ ...ofRepository, digest: '' })
    .delete();
  for (const batch of inBatches(toFindingRows(id, '', findings))) {
    await tx('findings').insert(batch);
  }
  await markUntagged(tx, id, at);
  await raiseFleetVersion(tx);
}

/** Notes since when no tag points to a revision, for retention. */
async function markUntagged(
  tx: Knex.Transaction,
  id: string,
  at: string,
): Promise<void> {
  const tagged = () =>
    tx('tags')
      .where({ repository_id: id })
      .whereNotNull('digest')
      .select('digest');
  await tx('revisions')
    .where({ repository_id: id })
    .whereNull('untagged_since')
    .whereNotIn('digest', tagged())
    .update({ untagged_since: at });
  await tx('revisions')
    .where({ repository_id: id })
    .whereNotNull('untagged_since')
    .whereIn('digest', tagged())
    .update({ untagged_since: null });
}
