import type { Site } from '../Site';
import { constraint, type ConstraintRules } from './constraint';
import type { CompareKeyword, Schema } from './Schema';

interface Bound {
  value: number;
  isExclusive: boolean;
}

const range = constraint('range');

/** Compares `minimum` and `exclusiveMinimum`. @internal */
export const compareLowerBounds: CompareKeyword = (old, next, site) =>
  compareRange({ old, next, site, sign: 1 });

/** Compares `maximum` and `exclusiveMaximum`. @internal */
export const compareUpperBounds: CompareKeyword = (old, next, site) =>
  compareRange({ old, next, site, sign: -1 });

function compareRange(options: {
  old: Schema;
  next: Schema;
  site: Site;
  /** 1: more is narrower. -1: less is. */
  sign: 1 | -1;
}) {
  const { old, next, site, sign } = options;
  const key = sign === 1 ? 'minimum' : 'maximum';
  const exclusive = sign === 1 ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const [before, after] = [old, next].map(schema =>
    boundOf(schema[key], schema[exclusive], sign),
  );
  const change = compareBounds(before, after, sign);
  if (change === 0) {
    for (const name of [key, exclusive]) tellUnreadable(name, options);
    return;
  }
  site.report(change > 0 ? range.narrowed : range.widened, {
    place: site.place.key(key),
    type: 'modified',
    old: textOf(before, sign),
    new: textOf(after, sign),
  });
}

/** Something else than a bound may mean anything. */
function tellUnreadable(
  name: string,
  { old, next, site }: { old: Schema; next: Schema; site: Site },
) {
  const isReadable = [old[name], next[name]].every(
    value => isNumeric(value) || typeof value === 'boolean',
  );
  if (isReadable || site.walk.same(old[name], next[name])) return;
  site.report('schema.keyword-changed', {
    place: site.place.key(name),
    type: 'modified',
    old: old[name],
    new: next[name],
  });
}

function isNumeric(value: unknown): boolean {
  return value === undefined || typeof value === 'number';
}

/** 3.0 marks a bound as exclusive, 3.1 has bounds of their own for that. */
function boundOf(
  inclusive: unknown,
  exclusive: unknown,
  sign: number,
): Bound | undefined {
  const first =
    typeof inclusive === 'number'
      ? { value: inclusive, isExclusive: exclusive === true }
      : undefined;
  if (typeof exclusive !== 'number') return first;
  const second = { value: exclusive, isExclusive: true };
  return compareBounds(first, second, sign) > 0 ? second : first;
}

/** Above 0 when the second is narrower. */
function compareBounds(
  one: Bound | undefined,
  two: Bound | undefined,
  sign: number,
): number {
  if (!one || !two)
    return Number(two !== undefined) - Number(one !== undefined);
  if (one.value !== two.value) return (two.value - one.value) * sign;
  return Number(two.isExclusive) - Number(one.isExclusive);
}

function textOf(bound: Bound | undefined, sign: number): string | undefined {
  if (!bound) return undefined;
  const name = sign === 1 ? 'above' : 'below';
  return bound.isExclusive ? `${name} ${bound.value}` : String(bound.value);
}

const length = constraint('length');
const itemCount = constraint('item-count');
const propertyCount = constraint('property-count');

/** Keyword, whether more or less of it is narrower, rules. */
const SIZES: readonly [string, 1 | -1, ConstraintRules][] = [
  ['minLength', 1, length],
  ['maxLength', -1, length],
  ['minItems', 1, itemCount],
  ['maxItems', -1, itemCount],
  ['minProperties', 1, propertyCount],
  ['maxProperties', -1, propertyCount],
];

/** @internal */
export const compareSizes: CompareKeyword = (old, next, site) => {
  for (const [key, sign, rules] of SIZES) {
    if (old[key] === next[key]) continue;
    const [before, after] = [sizeOf(old[key], sign), sizeOf(next[key], sign)];
    const fact = { place: site.place.key(key), type: 'modified' as const };
    const shown = { ...fact, old: old[key], new: next[key] };
    if (!isNumeric(old[key]) || !isNumeric(next[key])) {
      site.report('schema.keyword-changed', shown);
    } else if (before !== after) {
      const isNarrower = (after - before) * sign > 0;
      site.report(isNarrower ? rules.narrowed : rules.widened, shown);
    }
  }
};

function sizeOf(value: unknown, sign: number): number {
  if (typeof value === 'number') return value;
  return sign === 1 ? 0 : Infinity;
}
