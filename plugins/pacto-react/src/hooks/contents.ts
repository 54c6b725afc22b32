import { useApi } from '@backstage/core-plugin-api';
import type {
  InterfaceAnswer,
  InterfaceItemAnswer,
  OutlineItem,
  SbomAnswer,
  SbomQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '../api/pactoApiRef';
import type { LoadedPages } from './comparisons';
import type { Loaded } from './useLoad';
import { useMorePages } from './useMorePages';
import { usePactoLoad } from './usePactoLoad';

/**
 * An interface of a revision.
 *
 * @public
 */
export interface InterfaceKey {
  serviceId: string;
  digest: string;
  interfaceName: string;
}

/**
 * What an interface offers; the items come page by page. The answer before stays while the search changes.
 *
 * @param key - waits while it is undefined
 * @public
 */
export function useInterface(
  key: InterfaceKey | undefined,
  query: { q?: string; limit?: number } = {},
): LoadedPages<InterfaceAnswer, OutlineItem> {
  const api = useApi(pactoApiRef);
  const loaded = usePactoLoad(
    ['interface', key, query],
    (_, signal) => api.getInterface(key!, query, { signal }),
    { keepPrevious: true, isFixed: true },
  );
  const pages = useMorePages(loaded.value, (cursor, signal) =>
    api.getInterface(key!, { ...query, cursor }, { signal }),
  );
  return { ...loaded, pages };
}

/**
 * One item of an interface with its fields.
 *
 * @public
 */
export function useInterfaceItem(
  key: InterfaceKey & { itemKey: string },
): Loaded<InterfaceItemAnswer> {
  return usePactoLoad(
    ['interfaceItem', key],
    (api, signal) => api.getInterfaceItem(key, { signal }),
    { isFixed: true },
  );
}

/**
 * One page of the bill of materials of a revision; the page before stays until the next one is there.
 *
 * @public
 */
export function useSbom(
  serviceId: string,
  digest: string,
  query: SbomQuery = {},
): LoadedPages<SbomAnswer, SbomAnswer['items'][number]> {
  const api = useApi(pactoApiRef);
  const loaded = usePactoLoad(
    ['sbom', serviceId, digest, query],
    (_, signal) => api.getSbom({ serviceId, digest }, query, { signal }),
    { keepPrevious: true, isFixed: true },
  );
  const pages = useMorePages(loaded.value, (cursor, signal) =>
    api.getSbom({ serviceId, digest }, { ...query, cursor }, { signal }),
  );
  return { ...loaded, pages };
}
