import { differingKeys, ownOf } from '../schema/keywords/Schema';
import { compareContent } from './compareContent';
import { compareDeprecation, compareFields } from './compareFields';
import type { Fields, OpenApiWalk, Pair } from './OpenApiWalk';
import { differingSerialization } from './serialization';

const ELSEWHERE = new Set([
  'schema',
  'content',
  'required',
  'deprecated',
  'style',
  'explode',
]);

/** Compares the headers of a response. @internal */
export function compareHeaders(response: Pair, walk: OpenApiWalk): void {
  if (walk.same(response.old.headers, response.new.headers)) return;
  const place = response.place.key('headers');
  const old = byLowerCase(walk.mapOf(response.old.headers, place));
  const next = byLowerCase(walk.mapOf(response.new.headers, place));
  for (const name of differingKeys(old, next, walk.same)) {
    const [before, after] = [ownOf(old, name), ownOf(next, name)] as [
      Header | undefined,
      Header | undefined,
    ];
    const at = response.place.in('headers', (after ?? before)!.name);
    if (!before) {
      walk.report('openapi.response-header-added', {
        place: at,
        type: 'added',
        new: after!.name,
      });
    } else if (!after) {
      tellRemoved(before, at, walk);
    } else {
      const pair = walk.pair(before.header, after.header, at);
      if (pair) compareHeader(pair, walk);
    }
  }
}

interface Header {
  name: string;
  header: unknown;
}

function tellRemoved(
  { name, header }: Header,
  place: Pair['place'],
  walk: OpenApiWalk,
) {
  const isRequired = walk.resolve(header, 'old', place)?.required === true;
  const ruleId = isRequired
    ? 'openapi.required-response-header-removed'
    : 'openapi.response-header-removed';
  walk.report(ruleId, { place, type: 'removed', old: name });
}

/** Names of headers are the same in any case. */
function byLowerCase(headers: Fields): Fields {
  const entries = Object.entries(headers).map(([name, header]) => [
    name.toLowerCase(),
    { name, header },
  ]);
  return Object.fromEntries(entries);
}

function compareHeader(pair: Pair, walk: OpenApiWalk) {
  const { old, new: next, place } = pair;
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  compareDeprecation(pair, walk);
  const [before, after] = [old.required === true, next.required === true];
  if (before !== after) {
    const ruleId = after
      ? 'openapi.response-header-became-required'
      : 'openapi.response-header-became-optional';
    const shown = { old: `required=${before}`, new: `required=${after}` };
    walk.report(ruleId, {
      place: place.key('required'),
      type: 'modified',
      ...shown,
    });
  }
  const serialization = differingSerialization(pair, walk);
  if (serialization) {
    walk.report('openapi.response-header-serialization-changed', {
      place: place.key('style'),
      type: 'modified',
      ...serialization,
    });
  }
  if (old.content !== undefined || next.content !== undefined) {
    compareContent(pair, walk, 'response');
  }
  const schemas = { old: old.schema, new: next.schema };
  walk.schemas({ ...schemas, place: place.key('schema') }, 'response');
}
