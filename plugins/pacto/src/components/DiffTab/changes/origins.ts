import type {
  Change,
  DiffOrigins,
  OriginHop,
} from '@pacto/backstage-plugin-pacto-common';

/** The step between two versions that made a change; null when it cannot be said which. */
export type Origin = OriginHop | null;

/** Finds the origin of a change; undefined while it is not known, or where there is only one step. */
export function originFinder(
  origins: DiffOrigins | undefined,
): (change: Change) => Origin | undefined {
  if (!origins || origins.hops.length < 2) return () => undefined;
  const hops = new Map(origins.items.map(({ change, hop }) => [change, hop]));
  return ({ index }) => {
    if (index === undefined) return undefined;
    const hop = hops.get(index);
    return typeof hop === 'number' ? origins.hops[hop] : hop;
  };
}
