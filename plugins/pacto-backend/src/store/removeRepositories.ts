import type { Knex } from 'knex';
import { raiseFleetVersion } from './fleetVersion';
import { inBatches } from './values';

/**
 * Deletes repositories, what hangs on them, and files that no revision uses any more. A file that another
 * replica starts to use in the meantime is kept: its foreign key refuses the deletion.
 *
 * @internal
 */
export async function removeRepositories(
  tx: Knex.Transaction,
  ids: readonly string[],
): Promise<void> {
  for (const batch of inBatches(ids)) {
    const files: { sha256: string }[] = await tx('revision_files')
      .whereIn('repository_id', batch)
      .distinct('sha256');
    await tx('problems').whereIn('repository_id', batch).delete();
    await tx('repositories').whereIn('id', batch).delete();
    for (const candidates of inBatches(files.map(file => file.sha256))) {
      await tx('blobs')
        .whereIn('sha256', candidates)
        .whereNotExists(
          tx('revision_files').whereRaw('revision_files.sha256 = blobs.sha256'),
        )
        .delete();
    }
  }
  await raiseFleetVersion(tx);
}
