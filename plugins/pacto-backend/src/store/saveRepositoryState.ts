import type { Knex } from 'knex';
import { toFindingRows } from './findingRows';
import { raiseFleetVersion } from './fleetVersion';
import type { TagRecord } from './records';
import type { RepositoryState } from './RepositoryStore';
import { toServiceRow } from './serviceRows';
import { inBatches } from './values';

/** @internal */
export interface TagRow {
  repository_id: string;
  tag: string;
  digest: string | null;
  first_seen_at: string;
}

/** @internal */
export function fromTagRow(row: TagRow): TagRecord {
  return {
    tag: row.tag,
    digest: row.digest ?? undefined,
    firstSeenAt: row.first_seen_at,
  };
}

/**
 * The row of the repository is written first and so serialises two replicas.
 *
 * @internal
 */
export async function saveRepositoryState(
  tx: Knex.Transaction,
  { service, tags, findings }: RepositoryState,
): Promise<void> {
  const { id, first_seen_at, ...changing } = toServiceRow(service);
  await tx('repositories')
    .where({ id })
    .update({ ...changing, hops_by: 0 });
  const ofRepository = { repository_id: id };
  await tx('tags').where(ofRepository).delete();
  const tagRows: TagRow[] = tags.map(tag => ({
    ...ofRepository,
    tag: tag.tag,
    digest: tag.digest ?? null,
    first_seen_at: tag.firstSeenAt,
  }));
  for (const batch of inBatches(tagRows)) await tx('tags').insert(batch);
  await tx('findings')
    .where({ ...ofRepository, digest: '' })
    .delete();
  for (const batch of inBatches(toFindingRows(id, '', findings))) {
    await tx('findings').insert(batch);
  }
  await raiseFleetVersion(tx);
}
