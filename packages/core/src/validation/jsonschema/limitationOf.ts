import { type Limitation, type WorkBudget, WorkLimitError } from '../../work';
import { SchemaLimitError } from './SchemaLimitError';

/**
 * The limitation behind an error that ended some work; nothing for other errors.
 *
 * @internal
 */
export function limitationOf(
  error: unknown,
  budget: WorkBudget,
): Omit<Limitation, 'path'> | undefined {
  if (budget.aborted) {
    return { code: 'ABORTED', message: 'partial, because it was stopped.' };
  }
  if (error instanceof WorkLimitError || error instanceof SchemaLimitError) {
    return { code: error.code, message: `partial, because ${error.message}.` };
  }
  // A page whose Content-Security-Policy forbids code generation, which ajv needs.
  if (error instanceof EvalError) {
    return {
      code: 'UNSUPPORTED',
      message: 'partial, because schemas cannot be applied in this page.',
    };
  }
  return undefined;
}
