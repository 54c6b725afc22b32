import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import type { Stores } from '../store';
import { affectedRepositories } from './affectedRepositories';
import type { ContractSource } from './ContractSource';
import { reconcileMissing } from './reconcileMissing';
import { sourceOf } from './sourceOf';

type RetiringSource = Pick<
  ContractSource,
  'id' | 'host' | 'covers' | 'discovers'
>;

/**
 * Treats repositories of sources that are no longer configured like those that their source no longer lists: they
 * are marked, kept for the grace period, and dropped. A source may only have been renamed: what another source would take
 * over is left alone until that one was read.
 *
 * @internal
 */
export async function retireSources(options: {
  stores: Stores;
  /** All that are configured. */
  sources: readonly RetiringSource[];
  graceMs: number;
  at: string;
  onChanged(payload: ContractsChangedPayload): Promise<void>;
}): Promise<void> {
  const { stores, sources, graceMs, at, onChanged } = options;
  const configured = new Set(sources.map(({ id }) => id));
  const unread = await findUnread(stores, sources);
  const known = await stores.repositories.sourceIds();
  for (const sourceId of known.filter(id => !configured.has(id))) {
    await stores.problems.replace({ sourceId, problems: [], at });
    await stores.problems.prune(sourceId, new Set());
    const retired = await reconcileMissing({
      stores,
      known: (
        await stores.repositories.ofSource(sourceId)
      ).filter(({ repository }) => !isExpected(repository, unread)),
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

/** Sources that were never read, as a new name is at first. */
async function findUnread(
  stores: Stores,
  sources: readonly RetiringSource[],
): Promise<RetiringSource[]> {
  const { runs } = await stores.runs.moment(sources.map(({ id }) => id));
  return sources.filter(({ id }) => !runs.get(id)?.lastRead);
}

function isExpected(
  repository: string,
  unread: readonly RetiringSource[],
): boolean {
  const [host, ...path] = repository.split('/');
  return sourceOf(unread, host, path.join('/')) !== undefined;
}
