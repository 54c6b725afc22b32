/**
 * Why a repository is synced apart from the cycle of its source: its registry said that something was pushed, or
 * somebody asked for it.
 *
 * @internal
 */
export type WorkReason = 'hint' | 'retry';

/** @internal */
export type NewWorkItem = Pick<
  WorkItem,
  'repository' | 'sourceId' | 'host' | 'reason' | 'tags'
>;

/** A repository to sync. @internal */
export interface WorkItem {
  repository: string;
  sourceId: string;
  host: string;
  reason: WorkReason;
  /** Tags that are resolved again, besides those that are new. */
  tags: string[];
  /** Grows when it is asked for again, also while it is being done. */
  asked: number;
  /** How often it was begun. */
  attempts: number;
  createdAt: string;
  availableAt: string;
  /** Set while somebody works on it. */
  leaseUntil?: string;
}

/**
 * Repositories to sync apart from cycles, at most one item each, shared by all replicas. Who works on an item holds a
 * lease on it; an item whose lease ran out is there for others again.
 *
 * @internal
 */
export interface WorkItemStore {
  /** Asks for a repository; one that is asked for already is asked for anew. */
  add(item: NewWorkItem, at: string): Promise<void>;
  /** The most urgent items that are free, of hosts with less than `perHost` leased ones. */
  claim(options: {
    owner: string;
    limit: number;
    perHost: number;
    at: string;
    until: string;
  }): Promise<WorkItem[]>;
  /** Prolongs what the owner holds. */
  renew(owner: string, until: string): Promise<void>;
  /** Removes the item, unless it was asked for again meanwhile: then it is free at once. */
  complete(item: WorkItem, owner: string): Promise<void>;
  /** Gives the item back for later. */
  postpone(item: WorkItem, owner: string, availableAt: string): Promise<void>;
  /** Gives back all that the owner holds. */
  release(owner: string): Promise<void>;
  /** By repository, of those that have one. */
  of(repositories: readonly string[]): Promise<Map<string, WorkItem>>;
  counts(): Promise<Map<string, number>>;
  /** Of one source, or of all; ordered by repository. */
  list(sourceId?: string): Promise<WorkItem[]>;
}
