export { chooseVersion, NoVersionError } from './chooseVersion';
export { diffGraphs } from './diff/diffGraphs';
export type {
  DependencyEdge,
  DependencyNode,
  DependencyRow,
  DependencyRows,
  DependencyTree,
} from './diff/dependencyTypes';
export {
  listDependencyChanges,
  type ListDependencyChangesOptions,
} from './diff/listDependencyChanges';
export { renderGraphDiff } from './diff/renderGraphDiff';
export type { GraphChange, GraphDiff, GraphDiffNode } from './diff/types';
export { FleetGraph } from './fleet/FleetGraph';
export type {
  BlastRadius,
  FleetConflict,
  FleetDependency,
  FleetEdge,
  FleetPaths,
  FleetService,
  Neighbourhood,
  NeighbourhoodNode,
  NeighbourhoodOptions,
  PathOptions,
} from './fleet/types';
export { renderMermaid } from './render/renderMermaid';
export { renderTree } from './render/renderTree';
export {
  toGraphResult,
  type GraphResult,
  type GraphResultEdge,
  type GraphResultNode,
} from './render/toGraphResult';
export type { LocalReferences } from './resolve/edges';
export { resolveGraph, type ResolveGraphOptions } from './resolve/resolveGraph';
export { serviceNameOf } from './serviceNameOf';
export {
  readGraphContract,
  toGraphContract,
  UnreadableContractError,
} from './toGraphContract';
export type {
  ContractGraph,
  FetchContract,
  FetchContractOptions,
  GraphContract,
  GraphEdge,
  GraphNode,
  VersionConflict,
} from './types';
