import type {
  GraphAnswer,
  GraphQuery,
  PathAnswer,
  PlanAnswer,
  PlanChange,
} from '@pacto/backstage-plugin-pacto-common';
import type { Loaded } from './useLoad';
import { usePactoLoad } from './usePactoLoad';

/**
 * The services around one; the graph before stays while a filter changes.
 *
 * @public
 */
export function useGraph(
  serviceId: string,
  query: GraphQuery,
): Loaded<GraphAnswer> {
  return usePactoLoad(
    ['graph', serviceId, query],
    (api, signal) => api.getGraph(serviceId, query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * The ways between a service and a node of its graph.
 *
 * @public
 */
export function usePath(serviceId: string, to: string): Loaded<PathAnswer> {
  return usePactoLoad(['path', serviceId, to], (api, signal) =>
    api.getPath(serviceId, { to }, { signal }),
  );
}

/**
 * What would happen if changes were made; waits while there are none.
 *
 * @public
 */
export function usePlan(changes: PlanChange[]): Loaded<PlanAnswer> {
  return usePactoLoad(
    ['plan', changes.length > 0 ? changes : undefined],
    (api, signal) => api.planChanges({ changes }, { signal }),
    { keepPrevious: true },
  );
}
