import type { ChangeType } from '../change';
import { typeOf } from '../schema/keywords/annotations';
import { compareFields } from './compareFields';
import {
  matchMediaTypes,
  parametersOf,
  type MediaTypePair,
} from './matchMediaTypes';
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
  // What consumers may send is less without the range; what they receive is only told more exactly.
  const specialized = direction === 'response' ? match.specialized : [];
  for (const media of [...match.pairs, ...specialized]) {
    const at = place.in('content', media.newName);
    const pair = walk.pair(media.old, media.new, at);
    if (pair) compareMediaType(pair, walk, direction);
  }
  tellParameters(match.pairs, place, walk);
  const told = new Set(specialized.map(({ newName }) => newName));
  const ranges = new Set(specialized.map(({ oldName }) => oldName));
  const tell = (
    what: string,
    change: { type: ChangeType; old?: string; new?: string },
  ) => {
    const at = place.in('content', (change.new ?? change.old)!);
    walk.report(`openapi.${direction}-media-type-${what}`, {
      place: at,
      ...change,
    });
  };
  for (const name of match.added) {
    if (!told.has(name)) tell('added', { type: 'added', new: name });
  }
  for (const name of match.removed) {
    if (!ranges.has(name)) tell('removed', { type: 'removed', old: name });
  }
  for (const { oldName, newName } of specialized) {
    tell('specialized', { type: 'modified', old: oldName, new: newName });
  }
  for (const { oldName, newName } of match.generalized) {
    tell('generalized', { type: 'modified', old: oldName, new: newName });
  }
}

function tellParameters(
  pairs: readonly MediaTypePair[],
  place: Pair['place'],
  walk: OpenApiWalk,
) {
  for (const { oldName, newName } of pairs) {
    if (oldName === newName) continue;
    if (parametersOf(oldName) === parametersOf(newName)) continue;
    walk.report('openapi.media-type-parameters-changed', {
      place: place.in('content', newName),
      type: 'modified',
      old: oldName,
      new: newName,
    });
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
