import { parseYaml } from '../contract/parse/parseYaml';
import type { DocumentPath } from '../contract/model';
import type { Position } from '../validation/finding';
import { readEnv } from './readEnv';
import type { ValueProblem, ValuesFormat } from './types';

/** @internal */
export type ValuesReading =
  | {
      /** JSON-like data. */
      value: unknown;
      positionOf(path: DocumentPath): Position | undefined;
      /** Variables that stand for no key. */
      unlisted: ValueProblem[];
    }
  | { problems: ValueProblem[] };

/** @internal */
export function readValues(
  schema: unknown,
  text: string,
  format: ValuesFormat,
): ValuesReading {
  if (format === 'env') return readEnv(schema, text);
  const { yaml, findings } = parseYaml(text);
  if (!yaml) {
    return {
      problems: findings.map(({ path, message, position }) => ({
        path,
        message,
        position,
      })),
    };
  }
  return {
    // Nothing written means that nothing is set.
    value: yaml.value ?? {},
    positionOf: path => yaml.positionOf(path),
    unlisted: [],
  };
}
