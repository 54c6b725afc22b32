import { isMap } from '../../../contract/isMap';
import { keysOfBoth, listOf, ownOf } from './Schema';

type Join = (one: unknown, two: unknown) => { value: unknown } | undefined;

const first: Join = one => ({ value: one });
const either: Join = (one, two) => ({ value: one === true || two === true });
const greater: Join = (one, two) => number(Math.max, one, two);
const smaller: Join = (one, two) => number(Math.min, one, two);

/** A property of both must be as both say. */
const union: Join = (one, two) => {
  if (!isMap(one) || !isMap(two)) return undefined;
  const entries = keysOfBoth(one, two).map(name => {
    const [left, right] = [ownOf(one, name), ownOf(two, name)];
    if (left === undefined || left === right) return [name, right] as const;
    if (right === undefined) return [name, left] as const;
    return [name, { allOf: [left, right] }] as const;
  });
  return { value: Object.fromEntries(entries) };
};

const all: Join = (one, two) => ({
  value: [...new Set([...listOf(one), ...listOf(two)])],
});

const common: Join = (one, two) => {
  const [left, right] = [asList(one), new Set(asList(two))];
  const value = left.filter(item => right.has(item));
  if (value.length === 0) return undefined;
  return { value: value.length === 1 ? value[0] : value };
};

const commonValues: Join = (one, two) => {
  const right = new Set(listOf(two));
  return { value: listOf(one).filter(item => right.has(item)) };
};

const closed: Join = (one, two) =>
  one === false || two === false ? { value: false } : undefined;

const joins: ReadonlyMap<string, Join> = new Map([
  ...under(first, 'title', 'description', 'example', 'examples', '$comment'),
  ...under(first, 'default', 'nullable', 'externalDocs', 'xml'),
  ...under(either, 'readOnly', 'writeOnly', 'deprecated', 'uniqueItems'),
  ...under(greater, 'minimum', 'minLength', 'minItems', 'minProperties'),
  ...under(smaller, 'maximum', 'maxLength', 'maxItems', 'maxProperties'),
  ...under(union, 'properties', 'patternProperties'),
  ...under(all, 'required'),
  ...under(common, 'type'),
  ...under(commonValues, 'enum'),
  ...under(closed, 'additionalProperties', 'unevaluatedProperties'),
]);

/**
 * What two schemas that both apply say together with one keyword; `undefined` when one keyword cannot say it.
 *
 * @internal
 */
export function joinKeyword(
  keyword: string,
  one: unknown,
  two: unknown,
): { value: unknown } | undefined {
  if (one === two || keyword.startsWith('x-')) return { value: one };
  return joins.get(keyword)?.(one, two);
}

function number(
  choose: (one: number, two: number) => number,
  one: unknown,
  two: unknown,
) {
  if (typeof one !== 'number' || typeof two !== 'number') return undefined;
  return { value: choose(one, two) };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function under(join: Join, ...keywords: string[]): [string, Join][] {
  return keywords.map(keyword => [keyword, join]);
}
