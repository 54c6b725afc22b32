import type { ChangeCounts } from './BundleDiff';
import type { Change, ChangeClass } from './change';

/** @internal */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  const count = (wanted: ChangeClass) =>
    changes.filter(({ classification }) => classification === wanted).length;
  return {
    breaking: count('BREAKING'),
    potentialBreaking: count('POTENTIAL_BREAKING'),
    nonBreaking: count('NON_BREAKING'),
  };
}
