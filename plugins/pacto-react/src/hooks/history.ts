import { useApi } from '@backstage/core-plugin-api';
import type {
  Adoption,
  ServiceAnswer,
  Version,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '../api/pactoApiRef';
import type { LoadedPages } from './comparisons';
import type { Loaded } from './useLoad';
import { useMorePages } from './useMorePages';
import { usePactoLoad } from './usePactoLoad';

/** As many versions, and versions in use, as the API gives at once. */
const LIMIT = 200;

/**
 * The service with an id; waits while it is undefined.
 *
 * @public
 */
export function useServiceById(
  serviceId: string | undefined,
): Loaded<ServiceAnswer> {
  return usePactoLoad(['serviceById', serviceId], (api, signal) =>
    api.getService(serviceId!, { signal }),
  );
}

/**
 * The versions of a service, newest first; they come page by page.
 *
 * @public
 */
export function useVersionPages(
  serviceId: string | undefined,
): LoadedPages<VersionList, Version> {
  const api = useApi(pactoApiRef);
  const loaded = usePactoLoad(['versionPages', serviceId], (_, signal) =>
    api.listVersions(serviceId!, { limit: LIMIT }, { signal }),
  );
  const pages = useMorePages(
    loaded.value,
    (cursor, signal) =>
      api.listVersions(serviceId!, { limit: LIMIT, cursor }, { signal }),
    serviceId,
  );
  return { ...loaded, pages };
}

/**
 * Which versions of a service the others use.
 *
 * @public
 */
export function useAdoption(serviceId: string | undefined): Loaded<Adoption> {
  return usePactoLoad(['adoption', serviceId], (api, signal) =>
    api.getAdoption(serviceId!, { limit: LIMIT }, { signal }),
  );
}
