import { differingKeys, ownOf } from '../schema/keywords/Schema';
import type { Place } from '../schema/Place';
import { comparePathItem } from './comparePaths';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

/** Levels of callbacks of callbacks that are compared. */
const DEPTH = 8;

/** Compares the calls that an operation promises to make. @internal */
export function compareCallbacks(
  operation: Pair,
  options: { root: Pair; walk: OpenApiWalk; depth: number },
): void {
  const { root, walk, depth } = options;
  const place = operation.place.key('callbacks');
  if (walk.same(operation.old.callbacks, operation.new.callbacks)) return;
  if (depth >= DEPTH) {
    walk.tooDeep(place);
    return;
  }
  const old = walk.mapOf(operation.old.callbacks, place);
  const next = walk.mapOf(operation.new.callbacks, place);
  for (const name of differingKeys(old, next, walk.same)) {
    const at = operation.place.item('callbacks', name);
    const both = bothOf(
      { old, new: next, name, place: at, kind: 'callback' },
      walk,
    );
    if (both) compareExpressions(both, { root, walk, depth });
  }
}

/** A callback has one set of operations per address. */
function compareExpressions(
  { old, new: next, place }: Pair,
  options: { root: Pair; walk: OpenApiWalk; depth: number },
) {
  const walk = options.walk.forCallbacks();
  for (const name of differingKeys(old, next, walk.same)) {
    if (name.startsWith('x-')) continue;
    const at = place.key(name);
    const both = bothOf(
      { old, new: next, name, place: at, kind: 'callback' },
      walk,
    );
    if (both) {
      comparePathItem(both, {
        root: options.root,
        walk,
        depth: options.depth + 1,
      });
    }
  }
}

/**
 * An entry of two maps with its references followed; one that came or went is told.
 *
 * @internal
 */
export function bothOf(
  entry: {
    old: Record<string, unknown>;
    new: Record<string, unknown>;
    name: string;
    place: Place;
    kind: 'callback' | 'webhook';
  },
  walk: OpenApiWalk,
): Pair | undefined {
  const { old, new: next, name, place, kind } = entry;
  const [before, after] = [ownOf(old, name), ownOf(next, name)];
  if (before === undefined) {
    walk.report(`openapi.${kind}-added`, { place, type: 'added', new: name });
    return undefined;
  }
  if (after === undefined) {
    walk.report(`openapi.${kind}-removed`, {
      place,
      type: 'removed',
      old: name,
    });
    return undefined;
  }
  return walk.pair(before, after, place);
}
