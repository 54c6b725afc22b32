import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  Consumer,
  DependencyDiff,
  DependencyDiffQuery,
  DiffAnswer,
  DiffOrigins,
  DiffOriginsQuery,
  DiffQuery,
  ImpactAnswer,
  ImpactQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '../api/pactoApiRef';
import type { Loaded } from './useLoad';
import { useMorePages, type MorePages } from './useMorePages';
import { usePactoLoad } from './usePactoLoad';

/**
 * An answer whose list can be read on.
 *
 * @public
 */
export interface LoadedPages<T, I> extends Loaded<T> {
  pages: MorePages<I>;
}

/**
 * What changed between two revisions; the changes come page by page. The answer before stays while a filter changes.
 *
 * @public
 */
export function useDiff(
  serviceId: string,
  query: Omit<DiffQuery, 'cursor'>,
): LoadedPages<DiffAnswer, Change> {
  const api = useApi(pactoApiRef);
  const loaded = usePactoLoad(
    ['diff', serviceId, query],
    (_, signal) => api.getDiff(serviceId, query, { signal }),
    { keepPrevious: true, isFixed: true },
  );
  const pages = useMorePages(loaded.value, (cursor, signal) =>
    api.getDiff(serviceId, { ...query, cursor }, { signal }),
  );
  return { ...loaded, pages };
}

/**
 * Whom a change between two revisions hits; the consumers come page by page. Waits while the service is undefined.
 *
 * @public
 */
export function useImpact(
  serviceId: string | undefined,
  query: Omit<ImpactQuery, 'cursor'>,
): LoadedPages<ImpactAnswer, Consumer> {
  const api = useApi(pactoApiRef);
  // Not asked for again by itself: the pages that were read on to would be gone.
  const loaded = usePactoLoad(
    ['impact', serviceId, query],
    (_, signal) => api.getImpact(serviceId!, query, { signal }),
    { isFixed: true },
  );
  const pages = useMorePages(loaded.value, (cursor, signal) =>
    api.getImpact(serviceId!, { ...query, cursor }, { signal }),
  );
  return { ...loaded, pages };
}

/**
 * Which version introduced each change between two revisions; waits while the query is undefined.
 *
 * @public
 */
export function useDiffOrigins(
  serviceId: string,
  query: DiffOriginsQuery | undefined,
): Loaded<DiffOrigins> {
  return usePactoLoad(
    ['diffOrigins', serviceId, query],
    (api, signal) => api.getDiffOrigins(serviceId, query!, { signal }),
    { isFixed: true },
  );
}

/**
 * What is different in the trees of dependencies of two revisions; waits while the query is undefined.
 *
 * @public
 */
export function useDependencyDiff(
  serviceId: string,
  query: DependencyDiffQuery | undefined,
): Loaded<DependencyDiff> {
  return usePactoLoad(['dependencyDiff', serviceId, query], (api, signal) =>
    api.getDependencyDiff(serviceId, query!, { signal }),
  );
}
