import type { ComplianceStatus } from '@pacto/core';
import type { ServiceRecord, ServiceStatus } from './records';

/**
 * Which services a reader is shown, by id. Kept apart from any reason for it.
 *
 * @internal
 */
export type ServiceScope =
  | { kind: 'all' }
  | { kind: 'only' | 'except'; ids: readonly string[] };

/** @internal */
export type ServiceSortField =
  | 'name'
  | 'owner'
  | 'status'
  | 'compliance'
  | 'score'
  | 'lastChangedAt';

/** @internal */
export interface ServiceFilter {
  scope: ServiceScope;
  /** Text in name, owner or repository, whatever its case. */
  q?: string;
  /** The whole label of the owner, whatever its case. */
  owner?: string;
  sourceId?: string;
}

/** @internal */
export interface ServiceListQuery extends ServiceFilter {
  status?: ServiceStatus;
  compliance?: ComplianceStatus;
  sort: { field: ServiceSortField; descending: boolean };
  /** The sort key and the repository of the last item of the page before. */
  after?: { key: string; repository: string };
  limit: number;
}

/** @internal */
export interface ServiceListPage {
  items: ServiceRecord[];
  /** Where the next page starts; absent on the last one. */
  next?: { key: string; repository: string };
}

/** How many services are in both of two states. @internal */
export interface StateCount {
  status: ServiceStatus;
  compliance: ComplianceStatus;
  count: number;
}

/**
 * Reads services.
 *
 * @internal
 */
export interface ServiceStore {
  get(id: string): Promise<ServiceRecord | undefined>;
  byIds(ids: readonly string[]): Promise<ServiceRecord[]>;
  byNames(names: readonly string[]): Promise<ServiceRecord[]>;
  list(query: ServiceListQuery): Promise<ServiceListPage>;
  /** Over all that the filter leaves, in no order; of states that occur. */
  countStates(filter: ServiceFilter): Promise<StateCount[]>;
  /** In the order of repositories; only `repositories`, when given. */
  page(options: {
    scope: ServiceScope;
    after?: string;
    limit: number;
    repositories?: readonly string[];
  }): Promise<ServiceRecord[]>;
  /** As of now; see `FleetMoment`. */
  fleetVersion(): Promise<string>;
  countBySource(scope: ServiceScope): Promise<Map<string, number>>;
}
