import { differingKeys } from '../schema/keywords/Schema';
import { bothOf } from './compareCallbacks';
import { comparePathItem } from './comparePaths';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

/** @internal */
export function compareWebhooks(root: Pair, walk: OpenApiWalk): void {
  const place = root.place.key('webhooks');
  const old = walk.mapOf(root.old.webhooks, place);
  const next = walk.mapOf(root.new.webhooks, place);
  for (const name of differingKeys(old, next, walk.same)) {
    const at = root.place.item('webhooks', name);
    const both = bothOf(
      { old, new: next, name, place: at, kind: 'webhook' },
      walk,
    );
    if (both) comparePathItem(both, { root, walk: walk.forCallbacks() });
  }
}
