import { compareFields } from './compareFields';
import { compareOperation } from './compareOperation';
import { compareServers, serversBelow, type Servers } from './compareServers';
import { matchPaths, type PathMatch } from './matchPaths';
import { METHODS } from './methods';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

const ELSEWHERE = new Set<string>([...METHODS, 'parameters', 'servers']);

/** @internal */
export function comparePaths(root: Pair, walk: OpenApiWalk): void {
  const place = root.place.key('paths');
  const match = matchPaths(
    walk.mapOf(root.old.paths, place),
    walk.mapOf(root.new.paths, place),
  );
  for (const path of match) comparePath(path, root, walk);
}

function comparePath(path: PathMatch, root: Pair, walk: OpenApiWalk) {
  const { oldName, newName, old, new: next } = path;
  const place = root.place.item('paths', newName ?? oldName ?? '');
  if (oldName === undefined) {
    walk.report('openapi.path-added', { place, type: 'added', new: newName });
  } else if (newName === undefined) {
    walk.report('openapi.path-removed', {
      place,
      type: 'removed',
      old: oldName,
    });
  } else {
    if (oldName !== newName) {
      const ruleId = 'openapi.path-variable-renamed';
      walk.report(ruleId, {
        place,
        type: 'modified',
        old: oldName,
        new: newName,
      });
    }
    const pair = pairOf(
      { old, new: next, place, isRenamed: oldName !== newName },
      walk,
    );
    if (pair) comparePathItem(pair, { root, walk, paths: [oldName, newName] });
  }
}

/** A renamed path is compared even when its content is equal: the names of variables count. */
function pairOf(
  path: {
    old: unknown;
    new: unknown;
    place: Pair['place'];
    isRenamed: boolean;
  },
  walk: OpenApiWalk,
): Pair | undefined {
  const { old, new: next, place, isRenamed } = path;
  if (!isRenamed || !walk.same(old, next)) return walk.pair(old, next, place);
  const before = walk.resolve(old, 'old', place);
  const after = walk.resolve(next, 'new', place);
  return before && after && { old: before, new: after, place };
}

/**
 * Compares what is at one path, or what a callback or webhook calls.
 *
 * @internal
 */
export function comparePathItem(
  item: Pair,
  options: {
    root: Pair;
    walk: OpenApiWalk;
    /** The old and the new template; the names of variables may differ. */
    paths?: [string, string];
    depth?: number;
  },
): void {
  const { walk, root, paths = ['', ''], depth = 0 } = options;
  compareFields(item, walk, { elsewhere: ELSEWHERE });
  const servers: Servers = { old: root.old.servers, new: root.new.servers };
  compareServers(item, walk, servers);
  const inherited = serversBelow(item, servers);
  for (const method of METHODS) {
    const [old, next] = [item.old[method], item.new[method]];
    if (old === undefined && next === undefined) continue;
    const place = item.place.item('methods', method.toUpperCase());
    if (old === undefined) {
      walk.report('openapi.operation-added', {
        place,
        type: 'added',
        new: nameOf(next),
      });
    } else if (next === undefined) {
      const ruleId = isDeprecated(old)
        ? 'openapi.deprecated-operation-removed'
        : 'openapi.operation-removed';
      walk.report(ruleId, { place, type: 'removed', old: nameOf(old) });
    } else {
      compareOperation(
        { old, new: next, place },
        { item, root, walk, paths, depth, servers: inherited },
      );
    }
  }
}

function isDeprecated(operation: unknown): boolean {
  return (operation as { deprecated?: unknown } | null)?.deprecated === true;
}

function nameOf(operation: unknown): unknown {
  const { operationId, summary } = Object(operation);
  return operationId ?? summary;
}
