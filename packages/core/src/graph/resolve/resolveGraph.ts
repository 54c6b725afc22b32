import { counted } from '../../counted';
import { limits } from '../../limits';
import type { Limitation } from '../../work';
import type { ContractGraph, FetchContract, GraphContract } from '../types';
import { ContractCollector } from './ContractCollector';
import type { LocalReferences } from './edges';
import { TreeBuilder } from './TreeBuilder';
import { findVersionConflicts } from './versionConflicts';

/** @public */
export interface ResolveGraphOptions {
  /** Absent: nothing is followed, and the edges are as declared. */
  fetch?: FetchContract;
  /** The root was fetched from a registry; its local references are refused. */
  remote?: boolean;
  /** Default: `bundle` for a root of generation 2.0, else `root`, as upstream reads them. */
  localReferences?: LocalReferences;
  /** References of the root's configurations and policies beside its dependencies (`with`), or instead (`only`). */
  references?: 'with' | 'only';
  /** Fetches at once; default 8. */
  concurrency?: number;
  /** Default: `limits.graphNodes`. */
  maxNodes?: number;
  /** Default: `limits.graphEdges`. */
  maxEdges?: number;
  /** Default: `limits.graphDepth`. */
  maxDepth?: number;
  signal?: AbortSignal;
}

/**
 * Follows what a contract needs, and what that needs. Every reference is fetched once, siblings at the same time; the
 * answer does not depend on who is quicker. Nothing that fails ends it: the edge says why. Source: graph sheet, §4.
 *
 * @throws the reason of the signal when it was aborted
 * @public
 */
export async function resolveGraph(
  root: GraphContract,
  options: ResolveGraphOptions = {},
): Promise<ContractGraph> {
  const { references, maxDepth = limits.graphDepth, signal } = options;
  const collector = new ContractCollector({
    fetch: options.fetch,
    concurrency: options.concurrency ?? 8,
    localReferences: options.localReferences ?? localReferencesOf(root),
    maxNodes: options.maxNodes ?? limits.graphNodes,
    maxEdges: options.maxEdges ?? limits.graphEdges,
    maxDepth,
    signal,
  });
  signal?.throwIfAborted();
  const origin = { remote: options.remote ?? false, path: '.' };
  const followed = references === 'only' ? { ...root, dependencies: [] } : root;
  const top = await collector.collect(followed, origin);
  if (references) {
    top.edges.push(...(await collector.collectReferences(root, origin)));
  }
  const builder = new TreeBuilder(collector, maxDepth);
  const tree = builder.build(top);
  const limitations = limitationsOf({
    nodes: collector.omittedNodes,
    edges: collector.omittedEdges,
    depth: builder.tooDeep,
  });
  return {
    root: tree,
    cycles: builder.cycles,
    conflicts: findVersionConflicts(tree),
    completeness: limitations.length > 0 ? 'partial' : 'complete',
    limitations,
  };
}

function localReferencesOf({ generation }: GraphContract): LocalReferences {
  return generation === '2.0' ? 'bundle' : 'root';
}

function limitationsOf(omitted: {
  nodes: number;
  edges: number;
  depth: number;
}): Limitation[] {
  const limitation = (
    code: string,
    count: number,
    [one, many, why]: [string, string, string],
  ) => {
    const message = `partial, because ${counted(count, one, many)} ${why}`;
    return count > 0 ? [{ code, message }] : [];
  };
  return [
    ...limitation('NODE_LIMIT', omitted.nodes, [
      'reference was',
      'references were',
      'not fetched: there are too many',
    ]),
    ...limitation('EDGE_LIMIT', omitted.edges, [
      'dependency was',
      'dependencies were',
      'left out: there are too many',
    ]),
    ...limitation('DEPTH_LIMIT', omitted.depth, [
      'dependency was',
      'dependencies were',
      'not followed: too deep',
    ]),
  ];
}
