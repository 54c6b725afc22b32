import type { FleetGraph } from '../graph';

/**
 * Looks at every edge that leads to some nodes, in their order.
 *
 * @param visit - Gets the node, the one that depends on it, and the edge.
 * @internal
 */
export function visitDependents(
  { incoming, from }: FleetGraph['index'],
  nodes: readonly number[],
  visit: (node: number, from: number, edge: number) => void,
) {
  const { starts, edges } = incoming;
  for (const node of nodes) {
    for (let at = starts[node]; at < starts[node + 1]; at += 1) {
      visit(node, from[edges[at]], edges[at]);
    }
  }
}
