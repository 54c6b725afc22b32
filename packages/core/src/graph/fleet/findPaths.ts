import type { FleetIndex } from './FleetIndex';
import { edgeAt } from './neighbourhood';
import type { FleetPaths, PathOptions } from './types';
import { walk } from './walk';

/** Edges that are looked at; about 20 ms of work. */
const MAX_STEPS = 500_000;

interface Search {
  index: FleetIndex;
  /** By node, steps to the end; nothing where no way leads there. */
  distance: Map<number, number>;
  end: number;
  stepsLeft: number;
}

/**
 * The shortest ways from one service to another on which none comes twice, shortest first, equally long ones in the
 * order of the contracts. Looks for ways of one length after the other, and never enters a node from which the end is
 * too far.
 *
 * @internal
 */
export function findPaths(index: FleetIndex, options: PathOptions): FleetPaths {
  const { limit = 5, maxSteps = MAX_STEPS } = options;
  const start = index.nodeOf(options.from);
  const end = index.nodeOf(options.to);
  if (start === undefined || end === undefined || start === end) {
    return { paths: [], complete: true };
  }
  const { nodes, depths } = walk(index, end, { direction: 'dependents' });
  const distance = new Map([[end, 0]]);
  nodes.forEach((node, at) => distance.set(node, depths[at]));
  const search = { index, distance, end, stepsLeft: maxSteps };
  const paths: number[][] = [];
  const shortest = distance.get(start) ?? Infinity;
  let mayBeLonger = Number.isFinite(shortest);
  for (let length = shortest; mayBeLonger; length += 1) {
    mayBeLonger = addPaths(search, { start, length, limit, paths });
    if (paths.length >= limit || search.stepsLeft <= 0) break;
  }
  return {
    paths: paths.map(path => path.map(edge => edgeAt(index, edge))),
    complete: search.stepsLeft > 0,
  };
}

/** @returns Whether ways were left alone for being longer. */
function addPaths(
  search: Search,
  options: { start: number; length: number; limit: number; paths: number[][] },
): boolean {
  const { index, distance, end } = search;
  const { start, length, limit, paths } = options;
  const onPath = new Set([start]);
  const stack = [{ node: start, edges: bestEdges(search, start), next: 0 }];
  const path: number[] = [];
  let longer = false;
  while (stack.length > 0 && paths.length < limit && search.stepsLeft > 0) {
    const frame = stack[stack.length - 1];
    if (frame.next === frame.edges.length) {
      stack.pop();
      path.pop();
      onPath.delete(frame.node);
      continue;
    }
    const edge = frame.edges[frame.next];
    frame.next += 1;
    search.stepsLeft -= 1;
    const node = index.to[edge];
    const rest = distance.get(node);
    if (rest === undefined || onPath.has(node)) continue;
    if (path.length + 1 + rest > length) {
      longer = true;
    } else if (node === end) {
      if (path.length + 1 === length) paths.push([...path, edge]);
    } else {
      path.push(edge);
      onPath.add(node);
      stack.push({ node, edges: bestEdges(search, node), next: 0 });
    }
  }
  return longer;
}

/** One edge to each target: a required one where there is one, else the first. */
function bestEdges(search: Search, node: number): number[] {
  const { index } = search;
  const { starts, edges } = index.outgoing;
  const best = new Map<number, number>();
  for (const edge of edges.subarray(starts[node], starts[node + 1])) {
    search.stepsLeft -= 1;
    const known = best.get(index.to[edge]);
    if (known === undefined || index.required[edge] > index.required[known]) {
      best.set(index.to[edge], edge);
    }
  }
  return [...best.values()];
}
