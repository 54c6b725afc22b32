/**
 * What a revision needs, all the way down, as far as it could be resolved.
 *
 * @public
 */
export interface DependencyTree {
  /** Of the service at the root. */
  name: string;
  /** Id of the revision at the root. */
  root: string;
  /** By id of the revision. */
  nodes: ReadonlyMap<string, DependencyNode>;
}

/** @public */
export interface DependencyNode {
  version?: string;
  /** In the order of the contract. */
  edges: readonly DependencyEdge[];
}

/** @public */
export interface DependencyEdge {
  /** What tells the service that is meant from others. */
  target: string;
  name: string;
  required: boolean;
  range?: string;
  /** Id of the revision that it resolves to. */
  node?: string;
  /** Why it resolves to none. */
  reason?: string;
}

/** @public */
export interface DependencyRows {
  items: DependencyRow[];
  /** There is more than could be listed. */
  truncated: boolean;
}

/** @public */
export interface DependencyRow {
  /** Names from the root, both ends included. */
  path: string[];
  name: string;
  target: string;
  type: 'added' | 'removed' | 'changed' | 'unchanged';
  oldVersion?: string;
  newVersion?: string;
  oldRange?: string;
  newRange?: string;
  /** In the newer tree, where it is there. */
  required: boolean;
  reason?: string;
}
