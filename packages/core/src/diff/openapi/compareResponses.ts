import { differingKeys, ownOf } from '../schema/keywords/Schema';
import { compareContent } from './compareContent';
import { compareFields } from './compareFields';
import { compareHeaders } from './compareHeaders';
import { compareLinks } from './compareLinks';
import type { Fields, OpenApiWalk, Pair } from './OpenApiWalk';

const ELSEWHERE = new Set(['content', 'headers', 'links']);

/** @internal */
export function compareResponses(operation: Pair, walk: OpenApiWalk): void {
  if (walk.same(operation.old.responses, operation.new.responses)) return;
  const place = operation.place.key('responses');
  const old = byStatus(walk.mapOf(operation.old.responses, place));
  const next = byStatus(walk.mapOf(operation.new.responses, place));
  const statuses = differingKeys(old, next, walk.same);
  const isOn = (side: Fields, status: string) =>
    ownOf(side, status) !== undefined;
  /** Statuses that stand for some that are no longer named. */
  const covering = new Set<string>();
  for (const status of statuses.filter(name => !isOn(next, name))) {
    const at = operation.place.item('responses', status);
    const wider = widerThan(status, next);
    if (wider) {
      const shown = { old: status, new: wider };
      const ruleId = 'openapi.response-generalized';
      walk.report(ruleId, { place: at, type: 'modified', ...shown });
      const pair = [ownOf(old, status), ownOf(next, wider)] as const;
      comparePromises(walk.pair(...pair, at), walk);
      covering.add(wider);
    } else {
      const ruleId = 'openapi.response-removed';
      walk.report(ruleId, { place: at, type: 'removed', old: status });
    }
  }
  for (const status of statuses.filter(name => isOn(next, name))) {
    const at = operation.place.item('responses', status);
    const name = isOn(old, status) ? status : widerThan(status, old);
    if (name) {
      const pair = walk.pair(ownOf(old, name), ownOf(next, status), at);
      if (name === status) compareResponse(pair, walk);
      else comparePromises(pair, walk);
    }
    if (name !== status && !covering.has(status)) {
      const ruleId = 'openapi.response-added';
      walk.report(ruleId, { place: at, type: 'added', new: status });
    }
  }
}

/** `4xx` is `4XX`. */
function byStatus(responses: Fields): Fields {
  const entries = Object.entries(responses)
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, response]) => [
      /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status,
      response,
    ]);
  return Object.fromEntries(entries);
}

/** The status range or default that holds for a status that is not named. */
function widerThan(status: string, responses: Fields): string | undefined {
  const wider = [`${status[0]}XX`, 'default'];
  return wider.find(
    name => name !== status && ownOf(responses, name) !== undefined,
  );
}

function compareResponse(pair: Pair | undefined, walk: OpenApiWalk) {
  if (!pair) return;
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  comparePromises(pair, walk);
}

/** What a response holds; its texts are not compared when it stands for another status. */
function comparePromises(pair: Pair | undefined, walk: OpenApiWalk) {
  if (!pair) return;
  compareHeaders(pair, walk);
  compareContent(pair, walk, 'response');
  compareLinks(pair, walk);
}
