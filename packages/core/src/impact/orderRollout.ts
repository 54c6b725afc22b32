import type { FleetDependency, FleetGraph } from '../graph';
import { judgeRange } from './judgeRange';
import type { RolloutChange } from './rolloutTypes';
import { binds } from './RolloutState';

/** For each service, those that come before it. */
type Predecessors = Map<string, string[]>;

/**
 * Which of two changes has to come first is decided by their pair alone, so a safe order is a topological one. Pairs
 * that do not care put the provider first; that is a wish, and gives way.
 *
 * @internal
 */
export function orderRollout(
  fleet: FleetGraph,
  changes: Map<string, RolloutChange>,
): RolloutChange[] {
  const must: Predecessors = new Map();
  const wish: Predecessors = new Map();
  const put = (before: Predecessors, first: string, second: string) => {
    const known = before.get(second);
    if (known) known.push(first);
    else before.set(second, [first]);
  };
  for (const [id, change] of changes) {
    for (const provider of providersOf(fleet, change)) {
      const other = changes.get(provider);
      if (!other || provider === id) continue;
      const need = compareOrders(fleet, change, other);
      if (need === 'consumer') put(must, id, provider);
      else if (need === 'provider') put(must, provider, id);
      else put(wish, provider, id);
    }
  }
  const ids = [...changes.keys()].sort();
  const wished = new Map(
    ids.map(id => [id, [...(must.get(id) ?? []), ...(wish.get(id) ?? [])]]),
  );
  return topological(topological(ids, wished), must).map(
    id => changes.get(id)!,
  );
}

function providersOf(fleet: FleetGraph, change: RolloutChange): Set<string> {
  const dependencies = [
    ...dependenciesNow(fleet, change.serviceId),
    ...(change.dependencies ?? []),
  ];
  return new Set(
    dependencies.flatMap(({ target }) =>
      target === undefined ? [] : [target],
    ),
  );
}

function dependenciesNow(fleet: FleetGraph, id: string): FleetDependency[] {
  return fleet.service(id)?.dependencies ?? [];
}

/** Who has to be first, where only one order keeps the ranges between the two satisfied that are so now. */
function compareOrders(
  fleet: FleetGraph,
  consumer: RolloutChange,
  provider: RolloutChange,
): 'consumer' | 'provider' | 'either' {
  const now = dependenciesNow(fleet, consumer.serviceId);
  const then = consumer.dependencies ?? now;
  const target = provider.serviceId;
  const published = fleet.service(target);
  const brokenRanges = (
    dependencies: FleetDependency[],
    provided: { version?: string } | undefined,
  ) =>
    dependencies
      .filter(
        dependency =>
          dependency.target === target &&
          binds(dependency) &&
          (!provided ||
            judgeRange(dependency.range, provided.version).verdict ===
              'incompatible'),
      )
      .map(({ range }) => range);
  const already = new Set(brokenRanges(now, published));
  const isNew = (range: string | undefined) => !already.has(range);
  const consumerFirst = brokenRanges(then, published).some(isNew);
  const providerFirst = brokenRanges(now, provider).some(isNew);
  if (consumerFirst === providerFirst) return 'either';
  return consumerFirst ? 'provider' : 'consumer';
}

/** Keeps the given order where nothing is against it; a cycle is cut where it closes. */
function topological(ids: string[], before: Predecessors): string[] {
  const sorted: string[] = [];
  const seen = new Set<string>();
  for (const start of ids) {
    const stack = [{ id: start, next: 0 }];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      const predecessors = before.get(frame.id) ?? [];
      if (frame.next === 0 && seen.has(frame.id)) {
        stack.pop();
        continue;
      }
      seen.add(frame.id);
      if (frame.next < predecessors.length) {
        stack.push({ id: predecessors[frame.next], next: 0 });
        frame.next += 1;
      } else {
        sorted.push(frame.id);
        stack.pop();
      }
    }
  }
  return sorted;
}
