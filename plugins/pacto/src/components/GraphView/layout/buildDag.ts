import { graph, type MutGraph } from 'd3-dag';
import type { Ranks } from './rankNodes';
import type { LayoutRequest } from './types';

/** Nodes and edges by their numbers. */
export type Dag = MutGraph<number, number>;

/** The graph for the library: its shortest edges, as many as there are places for those that pass a rank. */
export function buildDag(request: LayoutRequest, ranks: Ranks, places: number) {
  const { edges } = ranks;
  const dag: Dag = graph<number, number>();
  const nodes = Array.from({ length: request.nodes }, (_, node) =>
    dag.node(node),
  );
  const shortFirst = Array.from({ length: edges.length / 2 }, (_, edge) => edge)
    .filter(edge => spanOf(ranks, edge) > 0)
    .sort((a, b) => spanOf(ranks, a) - spanOf(ranks, b) || a - b);
  let left = places;
  for (const edge of shortFirst) {
    left -= spanOf(ranks, edge) - 1;
    if (left < 0) break;
    dag.link(nodes[edges[2 * edge]], nodes[edges[2 * edge + 1]], edge);
  }
  return { dag, nodes };
}

/** Ranks that edges pass between their ends, in all. */
export function countPassing(ranks: Ranks): number {
  let passing = 0;
  for (let edge = 0; edge < ranks.edges.length / 2; edge++) {
    passing += Math.max(0, spanOf(ranks, edge) - 1);
  }
  return passing;
}

function spanOf({ rank, edges }: Ranks, edge: number): number {
  return rank[edges[2 * edge + 1]] - rank[edges[2 * edge]];
}
