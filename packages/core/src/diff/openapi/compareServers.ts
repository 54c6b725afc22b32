import { isMap } from '../../contract/isMap';
import { compareFields } from './compareFields';
import type { OpenApiWalk, Pair } from './OpenApiWalk';
import { plainText } from '../schema/shortText';

const ELSEWHERE = new Set(['url']);

/** Compares servers by address; their order does not matter. @internal */
export function compareServers(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
): void {
  if (walk.same(old.servers, next.servers)) return;
  const at = place.key('servers');
  const before = byUrl(walk.listOf(old.servers, at));
  const after = byUrl(walk.listOf(next.servers, at));
  const urls = new Set([...before.keys(), ...after.keys()]);
  for (const url of [...urls].sort()) {
    const [one, two] = [before.get(url), after.get(url)];
    const server = place.item('servers', url);
    if (!one) {
      walk.report('openapi.server-added', {
        place: server,
        type: 'added',
        new: url,
      });
    } else if (!two) {
      walk.report('openapi.server-removed', {
        place: server,
        type: 'removed',
        old: url,
      });
    } else {
      const pair = { old: one, new: two, place: server };
      compareFields(pair, walk, { elsewhere: ELSEWHERE });
    }
  }
}

function byUrl(servers: unknown[]) {
  return new Map(
    servers.filter(isMap).map(server => [plainText(server.url), server]),
  );
}
