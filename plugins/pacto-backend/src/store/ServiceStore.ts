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
export interface ServiceListQuery {
  scope: ServiceScope;
  /** Text in name, owner or repository, whatever its case. */
  q?: string;
  /** The whole label of the owner, whatever its case. */
  owner?: string;
  sourceId?: string;
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
  /** Over all filters. */
  total: number;
  /** Over the filters other than `status`. */
  counts: Record<ServiceStatus, number>;
  /** Over the filters other than `compliance`. */
  complianceCounts: Record<ComplianceStatus, number>;
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
  /** In the order of repositories; only `repositories`, when given. */
  page(options: {
    scope: ServiceScope;
    after?: string;
    limit: number;
    repositories?: readonly string[];
  }): Promise<ServiceRecord[]>;
  /** Ordered by id. */
  all(): Promise<ServiceRecord[]>;
  /** Another one whenever services or their references changed. */
  fleetVersion(): Promise<string>;
  countBySource(scope: ServiceScope): Promise<Map<string, number>>;
}
