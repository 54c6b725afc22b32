import type { Validation } from '../validation/Validation';

/**
 * What compliance needs to know of a validation; it may have been kept since.
 *
 * @public
 */
export type ValidationParts = Pick<
  Validation,
  'findings' | 'layers' | 'policies'
> &
  Partial<Pick<Validation, 'limitations'>>;
