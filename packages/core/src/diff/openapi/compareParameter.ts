import { compareContent } from './compareContent';
import { compareDeprecation, compareFields } from './compareFields';
import type { Fields, OpenApiWalk, Pair } from './OpenApiWalk';
import { keyOf, labelOf } from './parameterList';
import { plainText } from '../schema/shortText';

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
  const [before, after] = [serializationOf(old), serializationOf(next)];
  if (before !== after) {
    const ruleId = 'openapi.parameter-serialization-changed';
    const at = place.key('style');
    walk.report(ruleId, {
      place: at,
      type: 'modified',
      old: before,
      new: after,
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

/** How values are written, defaults filled in. Source: OpenAPI 3.1, "Parameter Object". */
function serializationOf(parameter: Fields): string {
  if (parameter.content !== undefined) return 'content';
  const isForm = parameter.in === 'query' || parameter.in === 'cookie';
  const style = plainText(parameter.style ?? (isForm ? 'form' : 'simple'));
  const explode = plainText(parameter.explode ?? style === 'form');
  return isExplodable(parameter) ? `${style}, explode=${explode}` : style;
}

/** A text or a number is written alike with and without `explode`. */
function isExplodable({ schema }: Fields): boolean {
  const { type } = Object(schema);
  return !['string', 'integer', 'number', 'boolean'].includes(type);
}
