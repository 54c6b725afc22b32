import { isMap } from '../../../contract/isMap';
import type { RuleChoice } from '../Fact';
import type { Site } from '../Site';
import { isAnnotation } from './annotations';
import { constraint } from './constraint';
import { matchBranches } from './matchBranches';
import { listOf, type CompareKeyword, type Schema } from './Schema';

const branch = constraint('branch');
const union = constraint('union');

/** Compares `oneOf` and `anyOf`: a value of any branch is allowed. @internal */
export const compareUnions: CompareKeyword = (old, next, site) => {
  const before = keywordOf(old);
  const after = keywordOf(next);
  if (before && after && before !== after) {
    const [one, two] = [old[before], next[after]];
    const isSame = site.walk.same(one, two);
    site.report('schema.union-kind-changed', {
      place: site.place.key(after),
      type: 'modified',
      old: before,
      new: after,
    });
    if (!isSame) compareBranches(listOf(one), listOf(two), after, site);
    return;
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    if (old[keyword] === undefined && next[keyword] === undefined) continue;
    compareUnion(old, next, keyword, site);
  }
};

/** The only union of a schema. */
function keywordOf(schema: Schema): string | undefined {
  if (schema.oneOf === undefined) {
    return schema.anyOf === undefined ? undefined : 'anyOf';
  }
  return schema.anyOf === undefined ? 'oneOf' : undefined;
}

function compareUnion(old: Schema, next: Schema, keyword: string, site: Site) {
  const before = old[keyword];
  const after = next[keyword];
  if (before === undefined || after === undefined) {
    tellUnion({
      rules: after ? union.narrowed : union.widened,
      keyword,
      before,
      after,
      site,
    });
  } else {
    compareBranches(listOf(before), listOf(after), keyword, site);
  }
}

function tellUnion(options: {
  rules: RuleChoice;
  keyword: string;
  before: unknown;
  after: unknown;
  site: Site;
}) {
  const { rules, keyword, before, after, site } = options;
  site.report(rules, {
    place: site.place.key(keyword),
    type: after === undefined ? 'removed' : 'added',
    old: before,
    new: after,
  });
}

/** @internal */
export function compareBranches(
  old: unknown[],
  next: unknown[],
  keyword: string,
  site: Site,
): void {
  const { pairs, onlyOld, onlyNew } = matchBranches(old, next, site);
  for (const { old: one, new: two, index } of pairs) {
    site.walk.schemas(one, two, site.below(site.place.item(keyword, index)));
  }
  for (const { schema, index } of onlyNew) {
    const place = site.place.item(keyword, index);
    site.report(branch.widened, { place, type: 'added', new: schema });
  }
  for (const { schema, index } of onlyOld) {
    const place = site.place.item(keyword, index);
    site.report(branch.narrowed, { place, type: 'removed', old: schema });
  }
}

/**
 * The keyword of a schema that is nothing but a union.
 *
 * @internal
 */
export function pureUnion(schema: unknown): string | undefined {
  if (!isMap(schema)) return undefined;
  const keyword = keywordOf(schema);
  if (!keyword || !Array.isArray(schema[keyword])) return undefined;
  const isPure = Object.keys(schema).every(
    key => key === keyword || key === 'discriminator' || isAnnotation(key),
  );
  return isPure ? keyword : undefined;
}
