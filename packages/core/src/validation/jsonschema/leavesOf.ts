import type { ErrorObject } from 'ajv';

/** They fail because something below them fails, which has errors of its own. */
const SUMMARIES = new Set(['if', 'anyOf', 'propertyNames']);

/** The innermost errors: those that sum up others are left out. @internal */
export function leavesOf(errors: ErrorObject[]): ErrorObject[] {
  return errors.filter(
    ({ keyword, params }) =>
      !SUMMARIES.has(keyword) &&
      // A value that fits two branches has no error below.
      (keyword !== 'oneOf' || params.passingSchemas),
  );
}
