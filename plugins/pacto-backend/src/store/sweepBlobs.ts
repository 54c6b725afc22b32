import type { Knex } from 'knex';
import { inBatches } from './values';

/**
 * Deletes those of the files that no revision uses any more. A file that another replica starts to use in the meantime
 * is kept: its foreign key refuses the deletion.
 *
 * @internal
 */
export async function sweepBlobs(
  tx: Knex.Transaction,
  sha256s: readonly string[],
): Promise<void> {
  for (const candidates of inBatches(sha256s)) {
    await tx('blobs')
      .whereIn('sha256', candidates)
      .whereNotExists(
        tx('revision_files').whereRaw('revision_files.sha256 = blobs.sha256'),
      )
      .delete();
  }
}
