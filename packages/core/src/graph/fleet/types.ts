import type { Owner } from '../../contract';

/**
 * A service as the fleet knows it: by its current revision.
 *
 * @public
 */
export interface FleetService {
  id: string;
  name: string;
  /** `host/path`; default: the id. */
  repository?: string;
  version?: string;
  owner?: Owner;
  dependencies: FleetDependency[];
}

/** @public */
export interface FleetDependency {
  name: string;
  /** As written. */
  ref?: string;
  /** Id of the service it means; absent: not resolved. */
  target?: string;
  required: boolean;
  /** The `compatibility` text, as written. */
  range?: string;
  /** The reference names a tag or a digest, so the range chooses nothing. */
  pinned?: boolean;
  /** What the reference resolves to now. */
  resolvedVersion?: string;
  /** `reference`: of a configuration or a policy; such an edge never counts as required. Default: dependency. */
  kind?: 'dependency' | 'reference';
  /** Why there is no target. */
  unresolved?: { code: string; message: string };
}

/**
 * How many services need one, directly or not, without itself.
 *
 * @public
 */
export interface BlastRadius {
  /** Through required dependencies only; upstream's number (graph sheet, §7). */
  required: number;
  /** Optional dependencies and references counted too. */
  total: number;
}

/**
 * One declared dependency, seen from either end.
 *
 * @public
 */
export interface FleetEdge {
  /** Id of the service that declares it. */
  from: string;
  /** Id of the target; absent when not resolved. */
  to?: string;
  /** Never true for references. */
  required: boolean;
  dependency: FleetDependency;
}

/** @public */
export interface NeighbourhoodOptions {
  id: string;
  /** Default: both. */
  direction?: 'dependencies' | 'dependents' | 'both';
  /** Steps; default 1. */
  depth?: number;
  /** Follow and show required dependencies only. */
  requiredOnly?: boolean;
  /** Which nodes to show; the one in the middle always is. Ways over others are followed all the same. */
  shows?: (id: string) => boolean;
  /** Default: `limits.graphNodes`. */
  maxNodes?: number;
  /** Default: `limits.graphEdges`. */
  maxEdges?: number;
}

/** @public */
export interface NeighbourhoodNode {
  id: string;
  name: string;
  version?: string;
  /** Steps from the service in the middle. */
  depth: number;
  /** False: something in the fleet depends on it, and nothing else is known. */
  inFleet: boolean;
  /** Dependencies of it that could not be resolved, and so are no edges. */
  unresolved: number;
  /** Different neighbours that are left out, for whatever reason. */
  hidden: { dependencies: number; dependents: number };
}

/**
 * The services around one. What is left out is counted.
 *
 * @public
 */
export interface Neighbourhood {
  /** By depth, then id; the service itself first. Empty when nobody knows it. */
  nodes: NeighbourhoodNode[];
  /** Between these nodes, by `from`, then in the order of its contract. */
  edges: FleetEdge[];
  omitted: {
    /** Within the depth, of those to be shown. */
    nodes: number;
    /** Between nodes within the depth that are to be shown. */
    edges: number;
    /** Within the depth, and not to be shown. */
    filtered: number;
    /** Services one step further. */
    beyondDepth: number;
  };
}

/** @public */
export interface PathOptions {
  from: string;
  to: string;
  /** Ways at most; default 5. */
  limit?: number;
  /** Steps of work at most; default 500,000. */
  maxSteps?: number;
}

/** @public */
export interface FleetPaths {
  /** Shortest first, each in the order of the way; one edge between two services, required before others. */
  paths: FleetEdge[][];
  /** False: there may be more, looking for them takes too long. */
  complete: boolean;
}

/**
 * A service whose dependents do not agree.
 *
 * @public
 */
export interface FleetConflict {
  /** Id of the service. */
  target: string;
  /**
   * `NO_COMMON_VERSION`: no version is within all ranges. `CURRENT_REFUSED`: ranges do not admit its version.
   * `VERSIONS_DIFFER`: references resolve to different versions. `UNDECIDED`: there are too many ranges to tell.
   */
  kind:
    | 'NO_COMMON_VERSION'
    | 'CURRENT_REFUSED'
    | 'VERSIONS_DIFFER'
    | 'UNDECIDED';
  /** The ranges or versions, sorted as text, each with the ids of those who declare it. */
  sides: { text: string; services: string[] }[];
  message: string;
}
