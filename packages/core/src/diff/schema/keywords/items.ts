import { listOf, type CompareKeyword, type Schema } from './Schema';

/** Compares `items`, and items by position in the spelling of any draft. @internal */
export const compareItems: CompareKeyword = (old, next, site) => {
  const [before, after] = [tupleOf(old), tupleOf(next)];
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index++) {
    const place = site.place.item('prefixItems', index);
    site.walk.schemas(before[index], after[index], site.below(place));
  }
  site.walk.schemas(
    restOf(old),
    restOf(next),
    site.below(site.place.key('items')),
  );
};

function tupleOf(schema: Schema): unknown[] {
  return listOf(schema.prefixItems ?? schema.items);
}

function restOf(schema: Schema): unknown {
  return Array.isArray(schema.items) ? schema.additionalItems : schema.items;
}
