import type { BundleTree } from '../bundle';
import type { Generation } from '../contract';
import type { Limitation } from '../work';

/**
 * What a graph needs to know of one contract.
 *
 * @public
 */
export interface GraphContract {
  name: string;
  version: string;
  /** Of the root: what its local references are relative to. */
  generation?: Generation;
  dependencies: { ref: string; required: boolean; compatibility?: string }[];
  /** References of configurations, then of policies; looked at on the root only. */
  references?: { ref: string }[];
  /** Kept on the node, for those who compare contents. */
  bundle?: BundleTree;
}

/**
 * A contract and what it needs, as a tree: what is needed twice is expanded once. Source: graph sheet, §3.
 *
 * @public
 */
export interface ContractGraph {
  root: GraphNode;
  /** Ways from the root's name over references to the one that comes up twice, in the order of the tree. */
  cycles: string[][];
  /** Sorted by name. */
  conflicts: VersionConflict[];
  completeness: 'complete' | 'partial';
  /** What was not followed because of a limit. An edge that could not be resolved says so itself. */
  limitations: Limitation[];
}

/** @public */
export interface GraphNode {
  name: string;
  version: string;
  /** As written; absent on the root. */
  ref?: string;
  local?: true;
  /** In the order of the contract; empty on a shared node. */
  dependencies: GraphEdge[];
  /** Dependencies left out because of the limit of edges. */
  omitted?: number;
  /** Absent on shared nodes, and where the fetcher gave none. */
  bundle?: BundleTree;
}

/** @public */
export interface GraphEdge {
  /** As written. */
  ref: string;
  type: 'dependency' | 'reference';
  required: boolean;
  compatibility?: string;
  local?: true;
  /** The node is expanded at another edge. */
  shared?: true;
  /** Absent: not resolved; then `error` says why, unless there was no fetcher. */
  node?: GraphNode;
  error?: string;
  /**
   * The error in one word: `CYCLE`, `INVALID_REFERENCE`, `LOCAL_IN_REMOTE`, `DEPTH_LIMIT`, `NODE_LIMIT`, the `code` of
   * what the fetcher threw, or `FETCH_FAILED`.
   */
  reason?: string;
}

/**
 * One service in several versions. Information, not an error: ranges are not looked at.
 *
 * @public
 */
export interface VersionConflict {
  name: string;
  /** `name@version`, sorted as text. */
  versions: string[];
}

/**
 * Gets the contract behind a reference, within the range where the reference names no tag (see `chooseVersion`). It
 * is called once for each reference. What it throws becomes the error of the edge.
 *
 * @public
 */
export type FetchContract = (
  ref: string,
  options: FetchContractOptions,
) => Promise<GraphContract>;

/** @public */
export interface FetchContractOptions {
  /** Of the edge nearest to the root, where several edges name the reference. */
  compatibility?: string;
  /** Local references only: the folder, relative to that of the root, or absolute. */
  path?: string;
  /** Reference of the declaring contract; absent for the root. */
  from?: string;
  signal?: AbortSignal;
}
