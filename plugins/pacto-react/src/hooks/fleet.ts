import type {
  AttentionAnswer,
  AttentionQuery,
  ChangeList,
  ChangesQuery,
  FleetGraphAnswer,
  FleetGraphQuery,
  ListOperationsQuery,
  OperationList,
} from '@pacto/backstage-plugin-pacto-common';
import type { Loaded } from './useLoad';
import { usePactoLoad } from './usePactoLoad';

/**
 * What the reader, or anybody, should look at.
 *
 * @public
 */
export function useAttention(query: AttentionQuery): Loaded<AttentionAnswer> {
  return usePactoLoad(
    ['attention', query],
    (api, signal) => api.getAttention(query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * One page of the revisions that fit a query, newest first; the page before stays until the next one is there.
 *
 * @public
 */
export function useChanges(query: ChangesQuery): Loaded<ChangeList> {
  return usePactoLoad(
    ['changes', query],
    (api, signal) => api.listChanges(query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * One page of the operations that fit a query, and who needs their services.
 *
 * @public
 */
export function useOperations(
  query: ListOperationsQuery,
): Loaded<OperationList> {
  return usePactoLoad(
    ['operations', query],
    (api, signal) => api.listOperations(query, { signal }),
    { keepPrevious: true },
  );
}

/**
 * All services in groups, and what is between them; the graph before stays while groups open and close.
 *
 * @public
 */
export function useFleetGraph(
  query: FleetGraphQuery,
): Loaded<FleetGraphAnswer> {
  return usePactoLoad(
    ['fleetGraph', query],
    (api, signal) => api.getFleetGraph(query, { signal }),
    { keepPrevious: true },
  );
}
