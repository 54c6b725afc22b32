import { counted } from '../counted';
import type { Limitation } from '../work';
import type { ChangeCounts } from './BundleDiff';
import type { ChangeCollector } from './ChangeCollector';

/** All changes, also those that are too many to list. @internal */
export function countChanges(changes: ChangeCollector): ChangeCounts {
  const counts = changes.counts();
  return {
    breaking: counts.BREAKING,
    potentialBreaking: counts.POTENTIAL_BREAKING,
    nonBreaking: counts.NON_BREAKING,
  };
}

/** Says that there are more changes than are listed. @internal */
export function limitChanges(changes: ChangeCollector): Limitation[] {
  const missing = changes.total - changes.list().length;
  if (missing === 0) return [];
  const are = counted(missing, 'more change is', 'more changes are');
  const message = `partial, because ${are} not listed`;
  return [{ code: 'CHANGE_LIMIT', message }];
}
