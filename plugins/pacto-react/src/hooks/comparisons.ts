import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  Consumer,
  DiffAnswer,
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
    { keepPrevious: true },
  );
  const pages = useMorePages(loaded.value, (cursor, signal) =>
    api.getDiff(serviceId, { ...query, cursor }, { signal }),
  );
  return { ...loaded, pages };
}

/**
 * Whom a change between two revisions hits; the consumers come page by page.
 *
 * @public
 */
export function useImpact(
  serviceId: string,
  query: Omit<ImpactQuery, 'cursor'>,
): LoadedPages<ImpactAnswer, Consumer> {
  const api = useApi(pactoApiRef);
  const loaded = usePactoLoad(['impact', serviceId, query], (_, signal) =>
    api.getImpact(serviceId, query, { signal }),
  );
  const pages = useMorePages(loaded.value, (cursor, signal) =>
    api.getImpact(serviceId, { ...query, cursor }, { signal }),
  );
  return { ...loaded, pages };
}
