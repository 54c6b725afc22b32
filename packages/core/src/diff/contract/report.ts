import type { ChangeType } from '../change';
import type { ChangeCollector } from '../ChangeCollector';

/** Two texts at one place; absent where a side has none. @internal */
export interface ValuePair {
  path: string;
  old?: string;
  next?: string;
}

/** What happened to a value; nothing when both are equal. */
function changeTypeOf({
  old,
  next,
}: Pick<ValuePair, 'old' | 'next'>): ChangeType | undefined {
  if (old === next) return undefined;
  if (old === undefined) return 'added';
  return next === undefined ? 'removed' : 'modified';
}

/**
 * Adds a change when the two texts differ.
 *
 * @param rules - One rule for whatever happened, or one for each.
 * @internal
 */
export function report(
  changes: ChangeCollector,
  pair: ValuePair,
  rules: string | Record<ChangeType, string>,
): void {
  const type = changeTypeOf(pair);
  if (!type) return;
  const { path, old, next } = pair;
  changes.add(typeof rules === 'string' ? rules : rules[type], {
    path,
    type,
    ...(old === undefined ? {} : { oldValue: old }),
    ...(next === undefined ? {} : { newValue: next }),
  });
}
