import type {
  PreviewRequest,
  SourceList,
  SourcePreview,
  SourceRepositoriesQuery,
  SourceRepositoryList,
  SyncRunList,
} from '@pacto/backstage-plugin-pacto-common';
import type { Loaded } from './useLoad';
import { usePactoLoad } from './usePactoLoad';

/**
 * The configured sources and how they do.
 *
 * @public
 */
export function useSources(): Loaded<SourceList> {
  return usePactoLoad(['sources'], (api, signal) =>
    api.listSources({ signal }),
  );
}

/**
 * One page of how it goes with the repositories of a source; the page before stays until the next one is there.
 *
 * @public
 */
export function useSourceRepositories(
  sourceId: string,
  query: SourceRepositoriesQuery,
): Loaded<SourceRepositoryList> {
  return usePactoLoad(
    ['sourceRepositories', sourceId, query],
    (api, signal) => api.listSourceRepositories(sourceId, query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * The newest syncs of a source.
 *
 * @param moment - the list is asked for again when it changes
 * @public
 */
export function useSyncRuns(
  sourceId: string,
  options: { limit: number; moment: string },
): Loaded<SyncRunList> {
  const { limit, moment } = options;
  return usePactoLoad(
    ['syncRuns', sourceId, limit, moment],
    (api, signal) => api.listSyncRuns(sourceId, { limit }, { signal }),
    { keepPrevious: true },
  );
}

/**
 * Which entities the repositories of a source would become, read from it now.
 *
 * @param request - nothing is read while it is undefined
 * @public
 */
export function useSourcePreview(
  request: PreviewRequest | undefined,
): Loaded<SourcePreview> {
  return usePactoLoad(
    ['sourcePreview', request],
    (api, signal) => api.previewSource(request!, { signal }),
    { isFixed: true },
  );
}
