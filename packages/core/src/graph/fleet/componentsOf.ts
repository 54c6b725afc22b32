import type { FleetIndex } from './FleetIndex';

/**
 * Strongly connected components (Tarjan's algorithm, with a stack of its own). A component comes after all that its
 * nodes depend on.
 *
 * @param options - `requiredOnly`: other dependencies are left aside.
 * @internal
 */
export function componentsOf(
  index: Pick<FleetIndex, 'ids' | 'outgoing' | 'required' | 'to'>,
  { requiredOnly = false }: { requiredOnly?: boolean } = {},
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
        const edge = edges[next[node]];
        const end = index.to[edge];
        next[node] += 1;
        if (requiredOnly && !index.required[edge]) continue;
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
