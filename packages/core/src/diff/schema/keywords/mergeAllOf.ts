import { isMap } from '../../../contract/isMap';
import type { WorkBudget } from '../../../work';
import { referenceOf } from '../References';
import { schemaLimits } from '../schemaLimits';
import { joinKeyword } from './joinKeyword';
import { listOf, type Schema } from './Schema';

/**
 * One schema that says what a schema and all of its `allOf` say together. A part that is reached twice counts once, so
 * the work is bounded by the parts that there are, not by the ways to them. What cannot be joined stays in `allOf`.
 *
 * @throws WorkLimitError and the reason of an aborted signal
 * @internal
 */
export function mergeAllOf(
  schema: Schema,
  { follow, budget }: { follow(schema: unknown): unknown; budget: WorkBudget },
): Schema {
  const merged = new Map<string, unknown>();
  const rest: unknown[] = [];
  const seen = new Set<unknown>();
  const open: unknown[] = [schema];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const target = isMap(part) ? part : undefined;
    if (!target || seen.size >= schemaLimits.mergedBranches) {
      rest.push(part);
      continue;
    }
    if (seen.has(target)) continue;
    seen.add(target);
    for (const [keyword, value] of Object.entries(target)) {
      if (keyword === 'allOf' || keyword === '$ref') continue;
      budget.spend(1 + sizeOf(merged.get(keyword)) + sizeOf(value));
      join(merged, keyword, value, rest);
    }
    open.push(...listOf(target.allOf).toReversed());
    if (referenceOf(target) !== undefined) {
      const found = follow(target);
      // It leads nowhere, or to itself.
      if (found === target) rest.push({ $ref: target.$ref });
      else open.push(found);
    }
  }
  if (rest.length > 0) merged.set('allOf', rest);
  return Object.fromEntries(merged);
}

function join(
  merged: Map<string, unknown>,
  keyword: string,
  value: unknown,
  rest: unknown[],
) {
  if (!merged.has(keyword)) {
    merged.set(keyword, value);
    return;
  }
  const joined = joinKeyword(keyword, merged.get(keyword), value);
  if (joined) merged.set(keyword, joined.value);
  else rest.push({ [keyword]: value });
}

/** Joining maps or lists takes as long as they are. */
function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length
    : 0;
}
