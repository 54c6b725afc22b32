import { isMap } from '../../contract/isMap';
import { typeOf } from '../schema/keywords/annotations';
import { differingKeys, listOf, mapOf, ownOf } from '../schema/keywords/Schema';
import { plainText } from '../schema/shortText';
import { compareFields } from './compareFields';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

const ELSEWHERE = new Set(['url', 'variables']);

/**
 * Compares servers by address; their order does not matter.
 *
 * @param inherited - What holds where a path or an operation names none.
 * @internal
 */
export function compareServers(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
  inherited?: Servers,
): void {
  if (old.servers === undefined && next.servers === undefined) return;
  const [one, two] = [
    old.servers ?? inherited?.old,
    next.servers ?? inherited?.new,
  ];
  if (walk.same(one, two)) return;
  const at = place.key('servers');
  const before = byUrl(walk.listOf(one, at));
  const after = byUrl(walk.listOf(two, at));
  for (const url of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const server = place.item('servers', url);
    const pair = { old: before.get(url), new: after.get(url), place: server };
    if (!pair.old) {
      const change = { place: server, type: 'added', new: url } as const;
      walk.report('openapi.server-added', change);
    } else if (!pair.new) {
      const change = { place: server, type: 'removed', old: url } as const;
      walk.report('openapi.server-removed', change);
    } else {
      compareServer(pair as Pair, walk);
    }
  }
}

/** Servers on both sides, as written. @internal */
export interface Servers {
  old: unknown;
  new: unknown;
}

/** What holds below a part that may name servers of its own. @internal */
export function serversBelow(
  { old, new: next }: Pair,
  above: Servers,
): Servers {
  return {
    old: old.servers ?? above.old,
    new: next.servers ?? above.new,
  };
}

function compareServer(pair: Pair, walk: OpenApiWalk) {
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  const [old, next] = [mapOf(pair.old.variables), mapOf(pair.new.variables)];
  for (const name of differingKeys(old, next, walk.same)) {
    const [one, two] = [ownOf(old, name), ownOf(next, name)];
    const ruleId = isWider(mapOf(one), mapOf(two), walk)
      ? 'openapi.server-variable-widened'
      : 'openapi.server-variable-changed';
    const place = pair.place.item('variables', name);
    walk.report(ruleId, { place, type: typeOf(one, two), old: one, new: two });
  }
}

/** Whether all values of a variable are still allowed, and the default is the same. */
function isWider(
  old: Record<string, unknown>,
  next: Record<string, unknown>,
  walk: OpenApiWalk,
): boolean {
  if (!walk.same(old.default, next.default)) return false;
  if (next.enum === undefined) return true;
  if (old.enum === undefined) return false;
  const values = new Set(listOf(next.enum));
  return listOf(old.enum).every(value => values.has(value));
}

function byUrl(servers: unknown[]) {
  return new Map(
    servers.filter(isMap).map(server => [plainText(server.url), server]),
  );
}
