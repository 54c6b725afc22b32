import { REQUEST, RESPONSE } from '../Direction';
import { constraint } from './constraint';
import { typeOf } from './annotations';
import { differingKeys, mapOf, ownOf, type CompareKeyword } from './Schema';

const not = constraint('not');

/** Compares `not`: what it allows more, the schema allows less, so only its presence is judged. @internal */
export const compareNot: CompareKeyword = (old, next, site) => {
  const place = site.place.key('not');
  const type = typeOf(old.not, next.not);
  const fact = { place, type, old: old.not, new: next.not };
  if (type === 'added') site.report(not.narrowed, fact);
  else if (type === 'removed') site.report(not.widened, fact);
  else site.report('schema.keyword-changed', fact);
};

/** Compares a keyword that holds one schema, and that allows more when the schema does. @internal */
export function compareApplicator(keyword: string): CompareKeyword {
  return (old, next, site) => {
    const below = site.below(site.place.key(keyword));
    site.walk.schemas(old[keyword], next[keyword], below);
  };
}

/** A change of a condition allows more of some values and less of others. @internal */
export const compareIf: CompareKeyword = (old, next, site) => {
  const below = site.below(site.place.key('if')).towards(REQUEST | RESPONSE);
  site.walk.schemas(old.if, next.if, below);
};

/** Compares a keyword that holds schemas by name. @internal */
export function compareSchemaMap(keyword: string): CompareKeyword {
  return (old, next, site) => {
    const [before, after] = [mapOf(old[keyword]), mapOf(next[keyword])];
    for (const name of differingKeys(before, after, site.walk.same)) {
      const below = site.below(site.place.in(keyword, name));
      site.walk.schemas(ownOf(before, name), ownOf(after, name), below);
    }
  };
}
