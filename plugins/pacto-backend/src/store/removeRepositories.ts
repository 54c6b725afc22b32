import type { Knex } from 'knex';
import { raiseFleetVersion } from './fleetVersion';
import { sweepBlobs } from './sweepBlobs';
import { inBatches } from './values';

/**
 * Deletes repositories, what hangs on them, and files that no revision uses any more.
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
    await sweepBlobs(
      tx,
      files.map(file => file.sha256),
    );
  }
  await raiseFleetVersion(tx);
}
