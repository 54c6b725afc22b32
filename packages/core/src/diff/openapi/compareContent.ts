import { typeOf } from '../schema/keywords/annotations';
import { compareFields } from './compareFields';
import { matchMediaTypes } from './matchMediaTypes';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

const ELSEWHERE = new Set(['schema', 'encoding']);

/** Compares bodies by media type. @internal */
export function compareContent(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
  direction: 'request' | 'response',
): void {
  if (walk.same(old.content, next.content)) return;
  const content = place.key('content');
  const match = matchMediaTypes(
    walk.mapOf(old.content, content),
    walk.mapOf(next.content, content),
  );
  for (const { name, old: before, new: after } of match.pairs) {
    const pair = walk.pair(before, after, place.in('content', name));
    if (pair) compareMediaType(pair, walk, direction);
  }
  for (const name of match.added) {
    const at = place.in('content', name);
    const ruleId = `openapi.${direction}-media-type-added`;
    walk.report(ruleId, { place: at, type: 'added', new: name });
  }
  for (const name of match.removed) {
    const at = place.in('content', name);
    const ruleId = `openapi.${direction}-media-type-removed`;
    walk.report(ruleId, { place: at, type: 'removed', old: name });
  }
  for (const { oldName, newName } of match.generalized) {
    const at = place.in('content', newName);
    const shown = { old: oldName, new: newName };
    const ruleId = `openapi.${direction}-media-type-generalized`;
    walk.report(ruleId, { place: at, type: 'modified', ...shown });
  }
}

function compareMediaType(
  pair: Pair,
  walk: OpenApiWalk,
  direction: 'request' | 'response',
) {
  const { old, new: next, place } = pair;
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  if (!walk.same(old.encoding, next.encoding)) {
    walk.report('openapi.encoding-changed', {
      place: place.key('encoding'),
      type: typeOf(old.encoding, next.encoding),
      old: old.encoding,
      new: next.encoding,
    });
  }
  const schemas = { old: old.schema, new: next.schema };
  walk.schemas({ ...schemas, place: place.key('schema') }, direction);
}
