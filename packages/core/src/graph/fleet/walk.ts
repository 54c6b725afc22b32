import type { FleetIndex } from './FleetIndex';

/** @internal */
export type Direction = 'dependencies' | 'dependents';

/**
 * The nodes reached from one, without itself, nearest first; among equally near ones in the order of who leads there,
 * then of the ids.
 *
 * @param options - `depth`: steps, default without bound.
 * @returns Each with its steps.
 * @internal
 */
export function walk(
  index: FleetIndex,
  start: number,
  options: {
    direction: Direction;
    requiredOnly?: boolean;
    depth?: number;
  },
): { nodes: Uint32Array; depths: Uint32Array } {
  const { direction, requiredOnly = false, depth = Infinity } = options;
  const backwards = direction === 'dependents';
  const { starts, edges } = backwards ? index.incoming : index.outgoing;
  const ends = backwards ? index.from : index.to;
  const { required } = index;
  const seen = new Uint8Array(index.ids.length);
  const queue = new Uint32Array(index.ids.length);
  const depths = new Uint32Array(index.ids.length);
  seen[start] = 1;
  queue[0] = start;
  let size = 1;
  for (let head = 0; head < size; head += 1) {
    const node = queue[head];
    if (depths[head] >= depth) break;
    for (let at = starts[node]; at < starts[node + 1]; at += 1) {
      const edge = edges[at];
      const end = ends[edge];
      if (seen[end] || (requiredOnly && !required[edge])) continue;
      seen[end] = 1;
      queue[size] = end;
      depths[size] = depths[head] + 1;
      size += 1;
    }
  }
  return { nodes: queue.subarray(1, size), depths: depths.subarray(1, size) };
}
