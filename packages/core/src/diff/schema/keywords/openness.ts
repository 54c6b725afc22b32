import { isMap } from '../../../contract/isMap';
import { constraint } from './constraint';
import type { CompareKeyword } from './Schema';

const rules = constraint('openness');

/** Compares a keyword that says what is allowed beside what is named; absent is the same as `true`. */
function compareOpenness(keyword: string): CompareKeyword {
  return (old, next, site) => {
    const [before, after] = [openness(old[keyword]), openness(next[keyword])];
    const place = site.place.key(keyword);
    if (before === after) {
      if (before === 1) {
        site.walk.schemas(old[keyword], next[keyword], site.below(place));
      }
      return;
    }
    site.report(after < before ? rules.narrowed : rules.widened, {
      place,
      type: 'modified',
      old: old[keyword],
      new: next[keyword],
    });
  };
}

/** 0: nothing, 1: some, 2: anything. */
function openness(value: unknown): 0 | 1 | 2 {
  if (value === false) return 0;
  return isMap(value) && Object.keys(value).length > 0 ? 1 : 2;
}

/** @internal */
export const compareAdditionalProperties = compareOpenness(
  'additionalProperties',
);

/** @internal */
export const compareUnevaluatedProperties = compareOpenness(
  'unevaluatedProperties',
);

/** @internal */
export const compareUnevaluatedItems = compareOpenness('unevaluatedItems');
