import type { Interface, InterfaceType, OutlineKind, Owner } from '@pacto/core';
import type { ServiceScope } from './ServiceStore';

/** Something that a service offers. @internal */
export interface OperationRecord {
  interfaceName: string;
  interfaceType: InterfaceType;
  visibility?: Interface['visibility'];
  /** In the outline of the interface. */
  key: string;
  kind: OutlineKind;
  method?: string;
  name: string;
  /** A tag, a channel, a service. */
  group?: string;
  summary?: string;
  deprecated: boolean;
}

/** One of the current revision of a service. @internal */
export interface ServiceOperation extends OperationRecord {
  repositoryId: string;
  digest: string;
  /** `host/path` */
  repository: string;
  serviceName: string;
  version?: string;
  owner?: Owner;
}

/** A repository whose operations are to be listed. @internal */
export interface PendingOperations {
  repositoryId: string;
  /** Of the current revision; absent when there is none. */
  digest?: string;
}

/** Where a page ended: sort key, repository and position. @internal */
export type OperationCursor = readonly [string, string, string];

/** @internal */
export interface OperationListQuery {
  scope: ServiceScope;
  /** Each must be found, whatever its case. */
  words: readonly string[];
  /** In full, whatever its case. */
  method?: string;
  type?: InterfaceType;
  after?: OperationCursor;
  limit: number;
}

/** @internal */
export interface OperationListPage {
  items: ServiceOperation[];
  next?: OperationCursor;
  total: number;
}

/**
 * The operations of current revisions.
 *
 * @internal
 */
export interface OperationStore {
  /** Repositories of a source whose current revision this reader did not list yet, by id. */
  pending(options: {
    sourceId: string;
    readerVersion: number;
    after?: string;
    limit: number;
  }): Promise<PendingOperations[]>;
  /**
   * Replaces what is listed of a repository, unless its current revision changed meanwhile.
   *
   * @param listing - `omitted`: interfaces that are not listed, or not whole.
   */
  replace(
    pending: PendingOperations,
    listing: { operations: readonly OperationRecord[]; omitted: number },
    readerVersion: number,
  ): Promise<void>;
  list(query: OperationListQuery): Promise<OperationListPage>;
  /** Services whose operations are not listed yet, and those of which some are left out. */
  gaps(
    scope: ServiceScope,
    readerVersion: number,
  ): Promise<{ pending: number; omitted: number }>;
}
