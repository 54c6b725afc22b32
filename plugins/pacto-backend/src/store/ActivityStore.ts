import type { ChangeClass } from '@pacto/core';
import type { HopRecord } from './ChangeStore';
import type { ServiceScope } from './ServiceStore';

/** When a revision was first seen, and which one it is. @internal */
export interface ActivityKey {
  at: string;
  repositoryId: string;
  digest: string;
}

/** @internal */
export interface ActivityRecord extends ActivityKey {
  version?: string;
  /** What changed against the version below, as far as it is known by these rules. */
  hop?: HopRecord;
  /** Of the revision that `hop` starts from. */
  fromVersion?: string;
}

/** @internal */
export interface ActivityQuery {
  scope: ServiceScope;
  rulesVersion: number;
  /** Text in name, owner or repository, whatever its case. */
  q?: string;
  /** The whole label of the owner, whatever its case. */
  owner?: string;
  sourceId?: string;
  classifications?: readonly ChangeClass[];
  /** First seen at this time or later. */
  since?: string;
  /** The last of the page before. */
  after?: ActivityKey;
  limit: number;
}

/** @internal */
export interface ActivityPage {
  /** Newest first; of one moment by repository id and digest. */
  items: ActivityRecord[];
  /** There are more. */
  more: boolean;
  /** Over all pages. */
  total: number;
}

/**
 * What came when. Read only.
 *
 * @internal
 */
export interface ActivityStore {
  /** In two statements. */
  list(query: ActivityQuery): Promise<ActivityPage>;
}
