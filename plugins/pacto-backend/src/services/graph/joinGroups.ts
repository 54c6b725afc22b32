import type { GroupEdge } from '@pacto/backstage-plugin-pacto-common';
import type { FleetView } from './FleetView';
import type { ServiceGroup } from './groupServices';

/** @internal */
export interface JoinedGroups {
  /** By weight, then ends. */
  edges: GroupEdge[];
  /** Dependencies and references that are declared. */
  total: number;
}

/**
 * What groups and single nodes declare of each other, summed up. A node that is not drawn stands for its group; what
 * stays within a group, or leads to one that is not shown, is in no edge.
 *
 * @internal
 */
export function joinGroups(
  view: FleetView,
  groups: readonly ServiceGroup[],
  drawn: ReadonlySet<string>,
): JoinedGroups {
  const names = [...groups.map(({ key }) => `group:${key}`), ...drawn];
  const places = new Map(names.map((name, place) => [name, place]));
  const ends = new Map(
    groups.flatMap(({ members }, group) =>
      members.map(id => [id, drawn.has(id) ? places.get(id)! : group] as const),
    ),
  );
  /** By both ends in one number, which is cheaper than a text for each dependency. */
  const edges = new Map<number, GroupEdge>();
  let total = 0;
  for (const { id, dependencies } of view.drawn.services()) {
    const from = ends.get(id);
    for (const { target, required, kind } of dependencies) {
      total += 1;
      const to = ends.get(target!);
      const within = from === to && !drawn.has(id);
      if (from === undefined || to === undefined || within) continue;
      const key = from * names.length + to;
      const edge = edges.get(key) ?? {
        from: names[from],
        to: names[to],
        count: 0,
        required: 0,
        unresolved: 0,
      };
      edge.count += 1;
      edge.required += Number(required && kind !== 'reference');
      edge.unresolved += Number(!view.services.has(target!));
      edges.set(key, edge);
    }
  }
  return { edges: [...edges.values()].sort(heaviestFirst), total };
}

function heaviestFirst(a: GroupEdge, b: GroupEdge): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to < b.to ? -1 : 1;
}
