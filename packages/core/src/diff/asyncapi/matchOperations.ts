import type { WorkBudget } from '../../work';
import type { EventOperation } from './model';

/** @internal */
export interface OperationMatches {
  pairs: { old: EventOperation; next: EventOperation }[];
  removed: EventOperation[];
  added: EventOperation[];
}

type Test = (old: EventOperation, next: EventOperation) => boolean;

/** From the surest to the last resort. */
const TESTS: readonly Test[] = [
  (old, next) => old.action === next.action && old.id === next.id,
  (old, next) => old.action === next.action,
  (old, next) => old.id !== undefined && old.id === next.id,
  (old, next) => old.action === 'unused' || next.action === 'unused',
];

/** Writers of version 2 did not agree on whose action the words name. */
const ACROSS_FORMATS: readonly Test[] = [...TESTS, () => true];

/**
 * The operations of one channel that belong together; what is not paired has gone or come.
 *
 * @internal
 */
export function matchOperations(
  old: readonly EventOperation[],
  next: readonly EventOperation[],
  options: { isOneFormat: boolean; budget: WorkBudget },
): OperationMatches {
  const pairs: OperationMatches['pairs'] = [];
  let removed = [...old];
  const added = [...next];
  for (const test of options.isOneFormat ? TESTS : ACROSS_FORMATS) {
    const left: EventOperation[] = [];
    for (const operation of removed) {
      options.budget.spend(added.length + 1);
      const at = added.findIndex(candidate => test(operation, candidate));
      if (at < 0) left.push(operation);
      else pairs.push({ old: operation, next: added.splice(at, 1)[0] });
    }
    removed = left;
  }
  return { pairs, removed, added };
}
