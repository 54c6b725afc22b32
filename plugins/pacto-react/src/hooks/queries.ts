import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type {
  DependencyList,
  Dependent,
  DependentList,
  ListServicesQuery,
  RevisionAnswer,
  ServiceAnswer,
  ServiceList,
  VersionList,
} from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '../api/pactoApiRef';
import type { Loaded } from './useLoad';
import { useMorePages, type MorePages } from './useMorePages';
import { usePactoLoad } from './usePactoLoad';

/**
 * The service an entity stands for.
 *
 * @public
 */
export function usePactoService(entity: Entity): Loaded<ServiceAnswer> {
  const ref = stringifyEntityRef(entity);
  return usePactoLoad(['service', ref], (api, signal) =>
    api.getServiceByEntity(ref, { signal }),
  );
}

/**
 * One page of the services that fit a query; the page before stays until the next one is there.
 *
 * @public
 */
export function useServices(query: ListServicesQuery): Loaded<ServiceList> {
  return usePactoLoad(
    ['services', query],
    (api, signal) => api.listServices(query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * One page of the versions of a service.
 *
 * @public
 */
export function useVersions(
  serviceId: string | undefined,
  query: { cursor?: string; limit?: number } = {},
): Loaded<VersionList> {
  return usePactoLoad(
    ['versions', serviceId, query],
    (api, signal) => api.listVersions(serviceId!, query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * A revision at its digest; waits while either is undefined.
 *
 * @public
 */
export function useRevision(
  serviceId: string | undefined,
  digest: string | undefined,
): Loaded<RevisionAnswer> {
  return usePactoLoad(['revision', serviceId, digest], (api, signal) =>
    api.getRevision(serviceId!, digest!, { signal }),
  );
}

/**
 * The text of one file of a bundle; waits while a parameter is undefined.
 *
 * @public
 */
export function useBundleFile(
  serviceId: string | undefined,
  digest: string | undefined,
  path: string | undefined,
): Loaded<string> {
  return usePactoLoad(
    ['file', serviceId, digest, path],
    (api, signal) => api.getBundleFile(serviceId!, digest!, path!, { signal }),
    { isFixed: true },
  );
}

/**
 * What a revision needs, and what each reference resolves to.
 *
 * @public
 */
export function useDependencies(
  serviceId: string | undefined,
  digest: string | undefined,
): Loaded<DependencyList> {
  return usePactoLoad(['dependencies', serviceId, digest], (api, signal) =>
    api.listDependencies(serviceId!, { digest }, { signal }),
  );
}

/** As many as the API gives at once. */
const DEPENDENTS = 200;

/**
 * Who needs a service: the first page, see {@link useMoreDependents}.
 *
 * @public
 */
export function useDependents(
  serviceId: string | undefined,
): Loaded<DependentList> {
  return usePactoLoad(['dependents', serviceId], (api, signal) =>
    api.listDependents(serviceId!, { limit: DEPENDENTS }, { signal }),
  );
}

/**
 * Who needs a service, page by page.
 *
 * @param first - of {@link useDependents}
 *
 * @public
 */
export function useMoreDependents(
  serviceId: string,
  first: DependentList,
): MorePages<Dependent> {
  const api = useApi(pactoApiRef);
  return useMorePages(first, (cursor, signal) =>
    api.listDependents(serviceId, { limit: DEPENDENTS, cursor }, { signal }),
  );
}
