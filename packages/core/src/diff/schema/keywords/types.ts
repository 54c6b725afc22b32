import type { Site } from '../Site';
import { constraint } from './constraint';
import type { Schema } from './Schema';

const BITS: ReadonlyMap<unknown, number> = new Map([
  ['null', 1],
  ['boolean', 2],
  ['object', 4],
  ['array', 8],
  ['integer', 16],
  // Every integer is a number.
  ['number', 16 + 32],
  ['string', 64],
  ['file', 128],
]);
const NULL = 1;

/** Keywords that tell the type where `type` is not written. */
const IMPLIED: readonly [string, number][] = [
  ['properties', 4],
  ['required', 4],
  ['additionalProperties', 4],
  ['items', 8],
  ['pattern', 64],
];

/** Others that stand for a type which is written elsewhere. */
const COMPOSED = ['$ref', 'allOf', 'oneOf', 'anyOf', 'enum', 'const'];

const types = constraint('type');
const nullable = constraint('null');

/**
 * Tells a type that is replaced by quite another one. What else differs then says nothing more.
 *
 * @returns Whether that was the case.
 * @internal
 */
export function compareReplacedTypes(
  old: Schema,
  next: Schema,
  site: Site,
): boolean {
  if (old.type === next.type) return false;
  const [before, after] = [bitsOf(old), bitsOf(next)];
  if (typeof before !== 'number' || typeof after !== 'number') return false;
  if (before === after || (before & after) !== 0) return false;
  tell(old, next, site, 'schema.type-changed');
  return true;
}

/** Compares `type` and `nullable`. @internal */
export function compareTypes(old: Schema, next: Schema, site: Site): void {
  compareNull(old, next, site);
  const before = bitsOf(old);
  const after = bitsOf(next);
  if (before === 'unknown' || after === 'unknown') {
    if (site.walk.same(old.type, next.type)) return;
    tell(old, next, site, 'schema.type-changed');
  } else if (before === undefined || after === undefined) {
    comparePresence(old, next, site);
  } else if (before !== after) {
    const isMore = (after & ~before) !== 0;
    const isLess = (before & ~after) !== 0;
    if (isMore && isLess) tell(old, next, site, 'schema.type-changed');
    else tell(old, next, site, isMore ? types.widened : types.narrowed);
  }
}

/** Any type is wider than some, but the type may be implied. */
function comparePresence(old: Schema, next: Schema, site: Site) {
  if ((old.type === undefined) === (next.type === undefined)) return;
  const isStated = old.type === undefined;
  const [typed, untyped] = isStated ? [next, old] : [old, next];
  if (isImplied(untyped, bitsOf(typed) as number)) {
    tell(old, next, site, 'schema.implied-type-changed');
  } else {
    tell(old, next, site, isStated ? types.narrowed : types.widened);
  }
}

function tell(
  old: Schema,
  next: Schema,
  site: Site,
  rule: Parameters<Site['report']>[0],
) {
  const place = site.place.key('type');
  site.report(rule, { place, type: 'modified', old: old.type, new: next.type });
}

function compareNull(old: Schema, next: Schema, site: Site) {
  // Where only one side has a type, the type says it all.
  if ((old.type === undefined) !== (next.type === undefined)) return;
  const before = allowsNull(old);
  const after = allowsNull(next);
  if (before === after) return;
  site.report(after ? nullable.widened : nullable.narrowed, {
    place: site.place.key('nullable'),
    type: 'modified',
    old: before,
    new: after,
  });
}

/** By `nullable` (3.0) or by type (3.1). @internal */
export function allowsNull(schema: Schema): boolean {
  if (schema.nullable === true) return true;
  return Array.isArray(schema.type)
    ? schema.type.includes('null')
    : schema.type === 'null';
}

/** Without null, which is compared apart. `undefined`: any. */
function bitsOf({ type }: Schema): number | 'unknown' | undefined {
  if (type === undefined) return undefined;
  let bits = 0;
  for (const name of Array.isArray(type) ? type : [type]) {
    const bit = BITS.get(name);
    if (bit === undefined) return 'unknown';
    bits |= bit;
  }
  return bits & ~NULL;
}

function isImplied(schema: Schema, bits: number): boolean {
  if (COMPOSED.some(key => schema[key] !== undefined)) return true;
  return IMPLIED.some(
    ([key, bit]) => schema[key] !== undefined && (bits & bit) === bit,
  );
}
