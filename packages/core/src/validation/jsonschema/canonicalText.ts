import { isMap } from '../../contract/isMap';
import { limits } from '../../limits';
import type { WorkBudget } from '../../work';
import { SchemaLimitError } from './SchemaLimitError';

/**
 * A text that is the same for two JSON values exactly when they are equal; the order of keys does not count.
 *
 * @internal
 */
export function canonicalText(
  value: unknown,
  budget: WorkBudget,
  depth = 0,
): string {
  if (depth > limits.yamlDepth) {
    throw new SchemaLimitError('a value in it is nested too deep');
  }
  budget.spend();
  const below = (child: unknown) => canonicalText(child, budget, depth + 1);
  if (Array.isArray(value)) return `[${value.map(below).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value)
    .sort()
    .map(key => `${JSON.stringify(key)}:${below(value[key])}`);
  return `{${fields.join(',')}}`;
}
