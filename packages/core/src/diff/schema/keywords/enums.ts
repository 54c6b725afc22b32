import { schemaLimits } from '../schemaLimits';
import { shortText } from '../shortText';
import type { Site } from '../Site';
import { constraint } from './constraint';
import { listOf, type Schema } from './Schema';
import { allowsNull } from './types';

const enums = constraint('enum');
const valueRules = {
  added: constraint('enum-value').widened,
  removed: constraint('enum-value').narrowed,
};

/** Compares `enum` and `const`; a `const` is an `enum` of one value. @internal */
export function compareEnums(old: Schema, next: Schema, site: Site): void {
  if (hasConst(old) && hasConst(next)) {
    if (site.walk.same(old.const, next.const)) return;
    const place = site.place.key('const');
    const fact = { place, old: old.const, new: next.const };
    site.report('schema.const-changed', { ...fact, type: 'modified' });
    return;
  }
  const before = valuesOf(old);
  const after = valuesOf(next);
  if (before && after) {
    compareValues({ before, after, isNullTold: isNullTold(old, next), site });
  } else if (before || after) {
    const place = site.place.key(
      hasConst(before ? old : next) ? 'const' : 'enum',
    );
    site.report(after ? enums.narrowed : enums.widened, {
      place,
      type: after ? 'added' : 'removed',
      old: before && [...before.values()],
      new: after && [...after.values()],
    });
  }
}

function hasConst(schema: Schema): boolean {
  return Object.hasOwn(schema, 'const');
}

function isNullTold(old: Schema, next: Schema): boolean {
  return allowsNull(old) !== allowsNull(next);
}

function valuesOf(schema: Schema): Map<string, unknown> | undefined {
  if (hasConst(schema)) return byText([schema.const]);
  return Array.isArray(schema.enum) ? byText(listOf(schema.enum)) : undefined;
}

function byText(list: unknown[]): Map<string, unknown> {
  return new Map(
    list.map(value => [
      typeof value === 'string' ? `"${value}` : shortText(value),
      value,
    ]),
  );
}

function compareValues(options: {
  before: Map<string, unknown>;
  after: Map<string, unknown>;
  isNullTold: boolean;
  site: Site;
}) {
  const { before, after, site } = options;
  const onlyIn = (these: Map<string, unknown>, those: Map<string, unknown>) =>
    [...these.keys()]
      .filter(key => !those.has(key) && !(options.isNullTold && key === 'null'))
      .sort()
      .map(key => these.get(key));
  const added = onlyIn(after, before);
  const removed = onlyIn(before, after);
  tell(added, 'added', site);
  tell(removed, 'removed', site);
  // Their texts are cut, so a difference further on does not show.
  if (added.length + removed.length === 0 && hasLarge(before)) {
    const place = site.place.key('enum');
    site.report('schema.keyword-changed', { place, type: 'modified' });
  }
}

function hasLarge(values: Map<string, unknown>): boolean {
  return [...values.values()].some(
    value => typeof value === 'object' && value !== null,
  );
}

function tell(list: unknown[], type: 'added' | 'removed', site: Site) {
  const side = type === 'added' ? 'new' : 'old';
  const most = schemaLimits.listedValues;
  for (const value of list.slice(0, most)) {
    const place = site.place.item('enum', shortText(value));
    site.report(valueRules[type], { place, type, [side]: value });
  }
  if (list.length > most) {
    const rest = `${list.length - most} more`;
    const place = site.place.key('enum');
    site.report(valueRules[type], { place, type, [side]: rest });
  }
}
