import type { LayoutRequest } from './types';

const UNSEEN = 0;
const ON_WAY = 1;
const DONE = 2;

/** Each node on a rank, and the edges that would go back, turned around. */
export interface Ranks {
  /** Rank of each node; what needs nothing is on the highest. */
  rank: Int32Array;
  ranks: number;
  /** The edges as in the request, but never to the same or a lower rank; self-loops stay as they are. */
  edges: Int32Array;
}

/** By the longest way to a node that needs nothing. Cycles are broken where a walk over the edges comes back. */
export function rankNodes({ nodes, edges }: LayoutRequest): Ranks {
  const outgoing = listOutgoing(nodes, edges);
  const forward = edges.slice();
  const height = new Int32Array(nodes);
  const state = new Uint8Array(nodes);
  const next = new Int32Array(nodes);
  const way: number[] = [];
  for (let start = 0; start < nodes; start++) {
    if (state[start] === UNSEEN) way.push(start);
    while (way.length > 0) {
      const node = way[way.length - 1];
      state[node] = ON_WAY;
      const edge = outgoing[node][next[node]];
      if (edge === undefined) {
        state[node] = DONE;
        way.pop();
        continue;
      }
      const target = edges[2 * edge + 1];
      if (state[target] === UNSEEN) {
        way.push(target);
        continue;
      }
      next[node] += 1;
      if (state[target] === DONE) {
        height[node] = Math.max(height[node], height[target] + 1);
      } else if (target !== node) {
        forward[2 * edge] = target;
        forward[2 * edge + 1] = node;
      }
    }
  }
  const highest = height.reduce((most, value) => Math.max(most, value), 0);
  return {
    rank: height.map(value => highest - value),
    ranks: highest + 1,
    edges: forward,
  };
}

function listOutgoing(nodes: number, edges: Int32Array): number[][] {
  const outgoing = Array.from({ length: nodes }, (): number[] => []);
  for (let edge = 0; edge < edges.length / 2; edge++) {
    outgoing[edges[2 * edge]].push(edge);
  }
  return outgoing;
}
