import { typeOf } from '../schema/keywords/annotations';
import { differingKeys, ownOf } from '../schema/keywords/Schema';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

/** @internal */
export function compareLinks(response: Pair, walk: OpenApiWalk): void {
  if (walk.same(response.old.links, response.new.links)) return;
  const place = response.place.key('links');
  const old = walk.mapOf(response.old.links, place);
  const next = walk.mapOf(response.new.links, place);
  for (const name of differingKeys(old, next, walk.same)) {
    const [before, after] = [ownOf(old, name), ownOf(next, name)];
    const ruleId =
      before === undefined ? 'openapi.link-added' : 'openapi.link-changed';
    walk.report(ruleId, {
      place: response.place.in('links', name),
      type: typeOf(before, after),
      old: before,
      new: after,
    });
  }
}
