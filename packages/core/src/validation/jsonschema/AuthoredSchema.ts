import type { ValidateFunction } from 'ajv';
import { isMap } from '../../contract/isMap';
import { limits } from '../../limits';
import type { Limitation, WorkBudget } from '../../work';
import { createAjv } from './createAjv';
import { draftOf } from './drafts';
import { explainLeaf, type Leaf } from './explainLeaf';
import { leavesOf } from './leavesOf';
import { limitationOf } from './limitationOf';
import { findSchemaProblem } from './metaSchemas';
import { SchemaCopier } from './SchemaCopier';

/** @internal */
export type Compilation =
  | { state: 'compiled'; schema: AuthoredSchema }
  /** Not a schema; `reason` is the end of a sentence. */
  | { state: 'invalid'; reason: string }
  | { state: 'unknown'; limitation: Limitation };

/** @internal */
export type Outcome =
  /** `more`: how many leaves there are beyond those listed. */
  | { state: 'done'; leaves: Leaf[]; more: number }
  | { state: 'broken'; reason: string }
  | { state: 'unknown'; limitation: Limitation };

const tooLarge: Limitation = {
  code: 'SCHEMA_LIMIT',
  message: 'partial, because a schema is too large to be applied.',
};

/**
 * A JSON Schema that an author wrote, ready to judge values. Drafts 4, 6, 7, 2019-09 and 2020-12; nothing outside of
 * the schema is ever loaded.
 *
 * @internal
 */
export class AuthoredSchema {
  readonly #validate: ValidateFunction;

  readonly #budget: WorkBudget;

  /** @param schema - JSON data. */
  static compile(schema: unknown, budget: WorkBudget): Compilation {
    const invalid = (reason: string) => ({ state: 'invalid', reason } as const);
    if (!isMap(schema) && typeof schema !== 'boolean') {
      return invalid('it is neither a map nor true or false');
    }
    const draft = draftOf(schema);
    if (!draft) return invalid('its $schema is none of the known drafts');
    try {
      const copy = new SchemaCopier(draft, budget).copy(schema);
      const problem = findSchemaProblem(schema, draft);
      if (problem) return invalid(problem);
      const validate = createAjv(draft, budget).compile(copy as object);
      return {
        state: 'compiled',
        schema: new AuthoredSchema(validate, budget),
      };
    } catch (error) {
      const limitation = limitationOf(error, budget);
      if (limitation) return { state: 'unknown', limitation };
      // The generated code is too deep or too long for the machine.
      if (error instanceof RangeError) {
        return { state: 'unknown', limitation: tooLarge };
      }
      return invalid(reasonOf(error));
    }
  }

  private constructor(validate: ValidateFunction, budget: WorkBudget) {
    this.#validate = validate;
    this.#budget = budget;
  }

  /**
   * What a value does not fulfil; nothing when it fits.
   *
   * @param subject - What messages call the value.
   */
  run(value: unknown, subject: string): Outcome {
    try {
      if (this.#validate(value)) return { state: 'done', leaves: [], more: 0 };
      const errors = leavesOf(this.#validate.errors ?? []);
      // Each may have a long path.
      const listed = errors.slice(0, limits.findings);
      return {
        state: 'done',
        leaves: listed.map(error => explainLeaf(error, value, subject)),
        more: errors.length - listed.length,
      };
    } catch (error) {
      const limitation = limitationOf(error, this.#budget);
      if (limitation) return { state: 'unknown', limitation };
      return { state: 'broken', reason: reasonOf(error) };
    }
  }
}

/** Characters of a message of the library, which may quote the schema. */
const MOST = 200;

function reasonOf(error: unknown): string {
  // The stack is full: a reference leads back to itself.
  if (error instanceof RangeError) return 'a reference in it has no end';
  const missing = Object(error).missingRef;
  if (typeof missing === 'string') {
    const ref = JSON.stringify(missing.slice(0, MOST));
    return `the reference ${ref} leads to nothing in it, and nothing is loaded`;
  }
  return (error instanceof Error ? error.message : String(error)).slice(
    0,
    MOST,
  );
}
