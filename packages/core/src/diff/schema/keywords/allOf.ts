import type { Site } from '../Site';
import { constraint } from './constraint';
import { matchBranches, type Branch } from './matchBranches';
import { listOf, type CompareKeyword, type Schema } from './Schema';

const parts = constraint('part');

/**
 * Compares the branches of `allOf` that are the same on both sides, and merges the others into the schema they belong
 * to, so that it does not matter how a schema is cut into parts.
 *
 * @returns What is left to compare.
 * @internal
 */
export function compareAllOf(
  old: Schema,
  next: Schema,
  site: Site,
): [Schema, Schema] {
  if (old.allOf === undefined && next.allOf === undefined) return [old, next];
  const { pairs, onlyOld, onlyNew } = matchBranches(
    listOf(old.allOf),
    listOf(next.allOf),
    site,
  );
  for (const { old: one, new: two, index } of pairs) {
    const place = site.place.item('allOf', index);
    site.walk.schemas(one, two, site.below(place));
  }
  return [
    mergeRest(old, onlyOld, rest => site.walk.merge(rest, 'old')),
    mergeRest(next, onlyNew, rest => site.walk.merge(rest, 'new')),
  ];
}

function mergeRest(
  schema: Schema,
  rest: Branch[],
  merge: (schema: Schema) => Schema,
): Schema {
  if (schema.allOf === undefined) return schema;
  const { allOf: _, ...own } = schema;
  if (rest.length === 0) return own;
  return merge({ ...own, allOf: rest.map(branch => branch.schema) });
}

/** Compares the branches that could not be merged, for instance two with a union each. @internal */
export const compareLeftAllOf: CompareKeyword = (old, next, site) => {
  const { onlyOld, onlyNew } = matchBranches(
    listOf(old.allOf),
    listOf(next.allOf),
    site,
  );
  const place = site.place.key('allOf');
  for (const { schema } of onlyNew) {
    site.report(parts.narrowed, { place, type: 'added', new: schema });
  }
  for (const { schema } of onlyOld) {
    site.report(parts.widened, { place, type: 'removed', old: schema });
  }
};
