import { isMap } from '../contract/isMap';
import { listSchemaProperties } from '../contract';
import type { DocumentPath } from '../contract/model';
import { limits } from '../limits';
import { AuthoredSchema } from '../validation/jsonschema/AuthoredSchema';
import { type Limitation, WorkBudget } from '../work';
import { readValues } from './readValues';
import type { ValuesCheck, ValuesFormat } from './types';

/** @public */
export interface CheckValuesOptions {
  /** Default: yaml. */
  format?: ValuesFormat;
  /** Steps of work; about a microsecond each. Default: `limits.validationSteps`. */
  steps?: number;
  signal?: AbortSignal;
}

/**
 * Judges values that somebody wants to set by the schema of a configuration, with the place of each problem in the
 * text. Nothing is loaded. Source: validation sheet, CONFIG_VALUES_VALIDATION_FAILED.
 *
 * @param schema - JSON data.
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function checkValues(
  schema: unknown,
  text: string,
  options: CheckValuesOptions = {},
): ValuesCheck {
  const reading = readValues(schema, text, options.format ?? 'yaml');
  if ('problems' in reading) return answer('unreadable', reading);
  const budget = WorkBudget.create({
    steps: options.steps ?? limits.validationSteps,
    signal: options.signal,
  });
  const compilation = AuthoredSchema.compile(schema, budget);
  if (compilation.state === 'invalid') {
    return unknown(
      'INVALID_SCHEMA',
      `the schema is none: ${compilation.reason}`,
    );
  }
  if (compilation.state === 'unknown') {
    return answer('unknown', { limitations: [compilation.limitation] });
  }
  const outcome = compilation.schema.run(reading.value, 'the values');
  if (outcome.state === 'broken') {
    return unknown('INVALID_SCHEMA', `the schema is none: ${outcome.reason}`);
  }
  if (outcome.state === 'unknown') {
    return answer('unknown', { limitations: [outcome.limitation] });
  }
  const problems = outcome.leaves.map(({ path, message }) => ({
    path: path.join('.'),
    message,
    position: reading.positionOf(path),
  }));
  return answer(problems.length > 0 ? 'fails' : 'fits', {
    problems,
    more: outcome.more,
    unlisted: [
      ...reading.unlisted,
      // A schema that refuses them has said so.
      ...(problems.length > 0 ? [] : findUnlisted(schema, reading.value)).map(
        path => ({
          path: path.join('.'),
          message: 'the schema has no such key',
          position: reading.positionOf(path),
        }),
      ),
    ],
  });
}

function answer(
  state: ValuesCheck['state'],
  parts: Partial<ValuesCheck>,
): ValuesCheck {
  return {
    state,
    problems: [],
    more: 0,
    unlisted: [],
    limitations: [],
    ...parts,
  };
}

function unknown(code: Limitation['code'], reason: string): ValuesCheck {
  return answer('unknown', {
    limitations: [{ code, message: `partial, because ${reason}.` }],
  });
}

/** Keys of maps, outside of lists, that the schema lists nothing for. None when it does not say everything. */
function findUnlisted(schema: unknown, value: unknown): DocumentPath[] {
  const { properties, truncated } = listSchemaProperties(schema);
  if (truncated) return [];
  const known = new Set(properties.map(({ key }) => key));
  // A map without keys of its own in the schema is free to have any.
  const parents = new Set(properties.map(({ key }) => parentOf(key)));
  const found: DocumentPath[] = [];
  const walk = (node: unknown, path: string[]) => {
    const prefix = path.join('.');
    if (!isMap(node) || !parents.has(prefix)) return;
    for (const [key, child] of Object.entries(node)) {
      const below = [...path, key];
      if (known.has(below.join('.'))) walk(child, below);
      else if (!known.has([...path, '*'].join('.'))) found.push(below);
      if (found.length >= limits.findings) return;
    }
  };
  walk(value, []);
  return found;
}

function parentOf(key: string): string {
  return key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : '';
}
