import { compareContent } from './compareContent';
import { compareDeprecation, compareFields } from './compareFields';
import type { OpenApiWalk, Pair } from './OpenApiWalk';
import { keyOf, labelOf } from './parameterList';
import { differingSerialization } from './serialization';

const ELSEWHERE = new Set([
  'name',
  'in',
  'required',
  'deprecated',
  'schema',
  'content',
  'style',
  'explode',
  'allowReserved',
  'allowEmptyValue',
]);

/** Field, rule when it is set, rule when it no longer is. */
const FLAGS = [
  [
    'allowEmptyValue',
    'openapi.parameter-empty-allowed',
    'openapi.parameter-empty-refused',
  ],
  [
    'allowReserved',
    'openapi.parameter-reserved-changed',
    'openapi.parameter-reserved-changed',
  ],
] as const;

/** @internal */
export function compareParameter(
  pair: Pair,
  walk: OpenApiWalk,
  options: { isRenamed: boolean },
): void {
  const { old, new: next, place } = pair;
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  compareDeprecation(pair, walk);
  compareRequired(pair, walk);
  compareFlags(pair, walk);
  compareIdentity(pair, walk, options);
  const serialization = differingSerialization(pair, walk);
  if (serialization) {
    walk.report('openapi.parameter-serialization-changed', {
      place: place.key('style'),
      type: 'modified',
      ...serialization,
    });
  }
  if ((old.content === undefined) !== (next.content === undefined)) return;
  if (old.content === undefined) {
    const schemas = { old: old.schema, new: next.schema };
    walk.schemas({ ...schemas, place: place.key('schema') }, 'request');
  } else {
    compareContent(pair, walk, 'request');
  }
}

/** Reached through one reference, a parameter may be another one now. */
function compareIdentity(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
  options: { isRenamed: boolean },
) {
  const isVariable = old.in === 'path' && next.in === 'path';
  if (keyOf(old) === keyOf(next) || (isVariable && options.isRenamed)) return;
  const [before, after] = [labelOf(old), labelOf(next)];
  const shown = { old: before, new: after };
  walk.report('openapi.parameter-moved', { place, type: 'modified', ...shown });
}

function compareRequired({ old, new: next, place }: Pair, walk: OpenApiWalk) {
  const [before, after] = [old.required === true, next.required === true];
  if (before === after) return;
  const ruleId = after
    ? 'openapi.parameter-became-required'
    : 'openapi.parameter-became-optional';
  walk.report(ruleId, {
    place: place.key('required'),
    type: 'modified',
    old: `required=${before}`,
    new: `required=${after}`,
  });
}

function compareFlags({ old, new: next, place }: Pair, walk: OpenApiWalk) {
  for (const [flag, set, unset] of FLAGS) {
    const [before, after] = [old[flag] === true, next[flag] === true];
    if (before === after) continue;
    const at = place.key(flag);
    const shown = { type: 'modified', old: before, new: after } as const;
    walk.report(after ? set : unset, { place: at, ...shown });
  }
}
