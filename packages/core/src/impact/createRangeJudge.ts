import { judgeRange } from './judgeRange';

/** @internal */
export type RangeJudge = typeof judgeRange;

/**
 * Judges as `judgeRange` does, each pair once: thousands of services ask for the same few ranges.
 *
 * @internal
 */
export function createRangeJudge(): RangeJudge {
  const known = new Map<string, ReturnType<RangeJudge>>();
  return (range, version) => {
    const key = JSON.stringify([range ?? 0, version ?? 0]);
    const found = known.get(key) ?? judgeRange(range, version);
    known.set(key, found);
    return found;
  };
}
