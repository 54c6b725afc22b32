import { randomNumbers } from '../lib/randomText';

/** A graph by numbers. */
export interface GeneratedGraph {
  nodes: number;
  /** From and to. */
  edges: Array<[number, number]>;
}

/** How strongly a few services attract most edges. */
const POWER = 3;
const BACKWARD_SHARE = 0.01;

/** A fleet as they are: most need a few that everybody needs, and one edge of a hundred goes back. */
export function generateGraph(
  nodes: number,
  edges: number,
  seed = 1,
): GeneratedGraph {
  const random = randomNumbers(seed);
  const found = new Map<string, [number, number]>();
  while (found.size < edges) {
    const one = Math.floor(random() * nodes);
    const other = Math.floor(random() ** POWER * nodes);
    if (one === other) continue;
    const isBackward = random() < BACKWARD_SHARE;
    const high = Math.max(one, other);
    const low = Math.min(one, other);
    const edge: [number, number] = isBackward ? [low, high] : [high, low];
    found.set(edge.join(' '), edge);
  }
  return { nodes, edges: [...found.values()] };
}
