import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import type { Stores } from '../store';
import { affectedRepositories } from './affectedRepositories';
import { reconcileMissing } from './reconcileMissing';

/**
 * Treats repositories of sources that are no longer configured like those that their source no longer lists: they
 * are marked, kept for the grace period, and dropped.
 *
 * @internal
 */
export async function retireSources(options: {
  stores: Stores;
  configured: ReadonlySet<string>;
  graceMs: number;
  at: string;
  onChanged(payload: ContractsChangedPayload): Promise<void>;
}): Promise<void> {
  const { stores, configured, graceMs, at, onChanged } = options;
  const known = await stores.repositories.sourceIds();
  for (const sourceId of known.filter(id => !configured.has(id))) {
    await stores.problems.replace({ sourceId, problems: [], at });
    await stores.problems.prune(sourceId, new Set());
    const retired = await reconcileMissing({
      stores,
      known: await stores.repositories.ofSource(sourceId),
      present: new Set(),
      graceMs,
      at,
    });
    if (retired.length > 0) {
      const changed = retired.map(({ repository, name }) => ({
        repository,
        names: [name],
      }));
      await onChanged({
        sourceId,
        repositories: await affectedRepositories(stores, changed),
      });
    }
  }
}
