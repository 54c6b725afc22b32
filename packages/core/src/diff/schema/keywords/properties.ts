import { REQUEST } from '../Direction';
import type { Site } from '../Site';
import { directionOf } from './direction';
import {
  differingKeys,
  listOf,
  mapOf,
  ownOf,
  type CompareKeyword,
  type Schema,
} from './Schema';

const added = {
  request: 'schema.request-property-added',
  response: 'schema.response-property-added',
};
const addedRequired = {
  request: 'schema.request-required-property-added',
  response: 'schema.response-property-added',
};
const addedToClosed = {
  request: 'schema.request-property-added',
  response: 'schema.response-property-added-to-closed',
};
const removed = {
  request: 'schema.request-property-removed',
  response: 'schema.response-property-removed',
};
const removedFromClosed = {
  request: 'schema.request-property-removed-from-closed',
  response: 'schema.response-property-removed',
};
const required = {
  request: 'schema.request-property-became-required',
  response: 'schema.response-property-became-required',
};
const optional = {
  request: 'schema.request-property-became-optional',
  response: 'schema.response-property-became-optional',
};

/** Compares `properties`. @internal */
export const compareProperties: CompareKeyword = (old, next, site) => {
  const before = mapOf(old.properties);
  const after = mapOf(next.properties);
  const names = differingKeys(before, after, site.walk.same);
  const isNew = (name: string) => ownOf(before, name) === undefined;
  const demanded = names.some(isNew) ? newlyRequired(old, next) : undefined;
  for (const name of names) {
    const place = site.place.in('properties', name);
    const [one, two] = [ownOf(before, name), ownOf(after, name)];
    if (one === undefined) {
      const rules = demanded?.has(name) ? addedRequired : whenOptional(old);
      towards(two, two, site).report(rules, { place, type: 'added', new: two });
    } else if (two === undefined) {
      const rules = isClosed(next) ? removedFromClosed : removed;
      const at = towards(one, one, site);
      at.report(rules, { place, type: 'removed', old: one });
    } else {
      site.walk.schemas(one, two, site.below(place));
      if (mustBeSentNow({ name, one, two }, [old, next], site)) {
        const at = site.place.item('required', name);
        const fact = { place: at, type: 'modified', new: name } as const;
        site.towards(site.direction & REQUEST).report(required, fact);
      }
    }
  }
};

/** A property that was required all the time, but that only the service could set. */
function mustBeSentNow(
  { name, one, two }: { name: string; one: unknown; two: unknown },
  [old, next]: [Schema, Schema],
  site: Site,
): boolean {
  if ((site.direction & REQUEST) === 0) return false;
  const before = mapOf(site.walk.target(one, 'old')).readOnly === true;
  const after = mapOf(site.walk.target(two, 'new')).readOnly === true;
  if (!before || after) return false;
  return namesOf(old).has(name) && namesOf(next).has(name);
}

function towards(old: unknown, next: unknown, site: Site): Site {
  return site.towards(directionOf(old, next, site));
}

function whenOptional(old: Schema) {
  return isClosed(old) ? addedToClosed : added;
}

function newlyRequired(old: Schema, next: Schema): Set<string> {
  const before = namesOf(old);
  return new Set([...namesOf(next)].filter(name => !before.has(name)));
}

function isClosed(schema: Schema): boolean {
  return (
    schema.additionalProperties === false ||
    schema.unevaluatedProperties === false
  );
}

/**
 * Compares `required`. A property that came or went with its entry is told once, as a property.
 *
 * @internal
 */
export const compareRequired: CompareKeyword = (old, next, site) => {
  const [before, after] = [namesOf(old), namesOf(next)];
  const [oldProperties, newProperties] = [
    mapOf(old.properties),
    mapOf(next.properties),
  ];
  const tell = (name: string, type: 'added' | 'removed') => {
    const one = ownOf(oldProperties, name);
    const two = ownOf(newProperties, name);
    if ((one === undefined) !== (two === undefined)) {
      const cameWithIt =
        type === 'added' ? one === undefined : two === undefined;
      if (cameWithIt) return;
    }
    const rules = type === 'added' ? required : optional;
    const place = site.place.item('required', name);
    const shown = type === 'added' ? { new: name } : { old: name };
    towards(one, two, site).report(rules, { place, type, ...shown });
  };
  for (const name of [...after].sort())
    if (!before.has(name)) tell(name, 'added');
  for (const name of [...before].sort())
    if (!after.has(name)) tell(name, 'removed');
};

function namesOf({ required: names }: Schema): Set<string> {
  return new Set(
    listOf(names).filter((name): name is string => typeof name === 'string'),
  );
}
