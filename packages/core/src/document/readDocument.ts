import { CORE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { limits } from '../limits';
import { findExpansionProblem } from './findExpansionProblem';

/**
 * A file of a bundle as JSON-like data, or why it is none. Aliases of YAML may lead to the same object more than once,
 * never to one above.
 *
 * @internal
 */
export type DocumentReading =
  | { value: unknown }
  | { problem: string; position?: { line: number; column: number } };

/** `<<`, which upstream's parser reads too. The library knows it by its tag. */
const merge = new Type('tag:yaml.org,2002:merge', {
  kind: 'scalar',
  resolve: (text: string) => text === '<<',
});

/** How YAML is read. @internal */
export const yamlOptions = {
  /** Dates, `yes` and `no` are text. */
  schema: CORE_SCHEMA.extend({ implicit: [merge] }),
  maxDepth: limits.documentDepth,
  maxTotalMergeKeys: limits.documentMergedKeys,
};

/** Longest problem that is told; the library quotes the text. */
const PROBLEM_LENGTH = 200;

/**
 * Reads JSON or YAML: a specification, a schema. JSON is told by its first character and by whether it parses.
 *
 * The contract itself is read with positions by another library, which takes ten times as long; specifications are up
 * to 10 MB and need none.
 *
 * @internal
 */
export function readDocument(text: string): DocumentReading {
  const json = readJson(text);
  if (json) return json;
  try {
    const value: unknown = load(text, yamlOptions);
    // Without an anchor there is nothing to expand.
    const problem = text.includes('&')
      ? findExpansionProblem(value)
      : undefined;
    return problem === undefined ? { value } : { problem };
  } catch (error) {
    if (error instanceof YAMLException) {
      const { reason, mark } = error;
      return {
        problem: `This is neither JSON nor YAML: ${reason.slice(
          0,
          PROBLEM_LENGTH,
        )}`,
        // The library counts from 0.
        ...(mark
          ? { position: { line: mark.line + 1, column: mark.column + 1 } }
          : {}),
      };
    }
    throw error;
  }
}

/** @internal */
export function readJson(text: string): { value: unknown } | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
