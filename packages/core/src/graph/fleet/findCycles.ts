import type { FleetIndex } from './FleetIndex';

/**
 * Strongly connected components (Tarjan's algorithm, with a stack of its own). A component comes after all that its
 * nodes depend on.
 */
function componentsOf(
  index: Pick<FleetIndex, 'ids' | 'outgoing' | 'to'>,
): number[][] {
  const { starts, edges } = index.outgoing;
  const count = index.ids.length;
  const order = new Uint32Array(count);
  const lowest = new Uint32Array(count);
  const next = starts.slice(0, count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const components: number[][] = [];
  let visited = 0;
  const enter = (node: number) => {
    visited += 1;
    order[node] = visited;
    lowest[node] = visited;
    isOpen[node] = 1;
    open.push(node);
  };
  const close = (root: number) => {
    const component = open.splice(open.lastIndexOf(root));
    for (const node of component) isOpen[node] = 0;
    components.push(component.sort((a, b) => a - b));
  };
  for (let first = 0; first < count; first += 1) {
    if (order[first]) continue;
    enter(first);
    const path = [first];
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (next[node] < starts[node + 1]) {
        const end = index.to[edges[next[node]]];
        next[node] += 1;
        if (!order[end]) {
          enter(end);
          path.push(end);
        } else if (isOpen[end]) {
          lowest[node] = Math.min(lowest[node], order[end]);
        }
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) {
          lowest[parent] = Math.min(lowest[parent], lowest[node]);
        }
        if (lowest[node] === order[node]) close(node);
      }
    }
  }
  return components;
}

/**
 * Groups of services that depend on each other, or a service on itself: ids sorted, groups by their first.
 *
 * @internal
 */
export function findCycles(index: FleetIndex): string[][] {
  const loops = new Set<number>();
  index.from.forEach((from, edge) => {
    if (from === index.to[edge]) loops.add(from);
  });
  return componentsOf(index)
    .filter(component => component.length > 1 || loops.has(component[0]))
    .sort(([a], [b]) => a - b)
    .map(component => component.map(node => index.ids[node]));
}
