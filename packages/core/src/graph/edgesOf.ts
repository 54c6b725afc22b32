import type { GraphEdge, GraphNode } from './types';

/**
 * All edges of a tree, depth first; a node's edges come right after the edge to it.
 *
 * @internal
 */
export function* edgesOf(root: GraphNode): Generator<GraphEdge> {
  const stack = root.dependencies.toReversed();
  for (let edge = stack.pop(); edge; edge = stack.pop()) {
    yield edge;
    for (const below of edge.node?.dependencies.toReversed() ?? []) {
      stack.push(below);
    }
  }
}
