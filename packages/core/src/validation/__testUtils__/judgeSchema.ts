import { limits } from '../../limits';
import { WorkBudget } from '../../work';
import { AuthoredSchema } from '../jsonschema/AuthoredSchema';

/**
 * What a schema says about a value: `fits`, the messages of the leaves, why it does not compile or broke, or the code
 * of the limitation.
 */
export function judgeSchema(
  schema: unknown,
  value: unknown,
  steps: number = limits.validationSteps,
): string | string[] {
  const budget = WorkBudget.create({ steps });
  const compilation = AuthoredSchema.compile(schema, budget);
  if (compilation.state === 'invalid') return `invalid: ${compilation.reason}`;
  if (compilation.state === 'unknown') return compilation.limitation.code;
  const outcome = compilation.schema.run(value, 'it');
  if (outcome.state === 'broken') return `broken: ${outcome.reason}`;
  if (outcome.state === 'unknown') return outcome.limitation.code;
  if (outcome.leaves.length === 0) return 'fits';
  return outcome.leaves.map(({ message }) => message);
}
