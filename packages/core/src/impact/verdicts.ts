import type { Verdict } from './types';

const ORDER: readonly Verdict[] = ['compatible', 'unknown', 'incompatible'];

/**
 * How bad a verdict is: 0 compatible, 1 unknown, 2 incompatible.
 *
 * @internal
 */
export const rankOf = (verdict: Verdict): number => ORDER.indexOf(verdict);

/** @internal */
export const verdictOf = (rank: number): Verdict => ORDER[rank];

/** @internal */
export function countVerdicts(items: Iterable<{ verdict: Verdict }>) {
  const counts = { compatible: 0, incompatible: 0, unknown: 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}
