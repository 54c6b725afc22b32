import { componentsOf } from './componentsOf';
import type { FleetIndex } from './FleetIndex';

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
