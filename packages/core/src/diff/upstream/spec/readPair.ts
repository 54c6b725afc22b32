import { readDocument, readJson } from '../../../document/readDocument';
import { limits } from '../../../limits';
import type { WorkBudget } from '../../../work';
import type { FileComparison } from '../../FileComparison';

/** @internal */
export interface DocumentPair {
  old: unknown;
  next: unknown;
}

/**
 * Both files as data. Upstream finds no changes where a file cannot be read; so does this, and it says so.
 *
 * @param format - `json`: nothing else, as for schemas; `any`: JSON or YAML.
 * @returns Nothing when one cannot be read or nests deeper than `limits.diffDepth`.
 * @internal
 */
export function readPair(
  comparison: FileComparison,
  format: 'json' | 'any',
): DocumentPair | undefined {
  const read = format === 'json' ? readJsonOnly : readDocument;
  const old = read(comparison.oldText);
  const next = read(comparison.newText);
  if ('problem' in old || 'problem' in next) {
    const isOld = 'problem' in old;
    comparison.limit({
      code: 'UNREADABLE',
      message: `partial, because the ${
        isOld ? 'old' : 'new'
      } file cannot be read`,
    });
    return undefined;
  }
  if ([old, next].some(({ value }) => isTooDeep(value, comparison.budget))) {
    comparison.limit({
      code: 'DEPTH_LIMIT',
      message: `partial, because a file nests deeper than ${limits.diffDepth} levels`,
    });
    return undefined;
  }
  return { old: old.value, next: next.value };
}

function readJsonOnly(text: string) {
  return readJson(text) ?? { problem: 'not JSON' };
}

/** Level by level, because a recursion would overflow on what it is to find. */
function isTooDeep(value: unknown, budget: WorkBudget): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.diffDepth) return true;
    budget.spend(level.length);
    level = level.flatMap(item =>
      typeof item === 'object' && item !== null
        ? (Object.values(item) as unknown[])
        : [],
    );
  }
  return false;
}
