import { load, Type, YAMLException } from 'js-yaml';
import { readJson, yamlOptions } from '../../../document/readDocument';
import { mapAt, operationsOf } from '../spec/operations';

/** What a document must contain for any of this to matter; most do not. */
const NUMERIC_KEY = /(?:^|[{,?])[ \t]*\d+[ \t]*:/m;

/** Before a number, which as a key would be a text like any other. */
const MARK = '\u0000';

const markedNumber = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: string) => /^\d+$/.test(text),
  construct: (text: string) => `${MARK}${text}`,
});

const options = {
  ...yamlOptions,
  schema: yamlOptions.schema.extend({ implicit: [markedNumber] }),
};

/**
 * Operations whose responses 1.x ignores because a code is a number without quotes in YAML. Source: diff sheet, §6.
 *
 * @internal
 */
export class NumericCodes {
  readonly #operations: ReadonlySet<string>;

  /** @param text - A document that was read already: it is YAML or JSON and within the limits. */
  static read(text: string): NumericCodes {
    const isNumeric = NUMERIC_KEY.test(text) && !readJson(text);
    return new NumericCodes(
      new Set(isNumeric ? operationsIn(readMarked(text)) : []),
    );
  }

  private constructor(operations: ReadonlySet<string>) {
    this.#operations = operations;
  }

  /** @param operation - `GET /users`. */
  has(operation: string): boolean {
    return this.#operations.has(operation);
  }
}

function readMarked(text: string): unknown {
  try {
    return load(text, options);
  } catch (error) {
    // A key that is written as the mark makes of another one.
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function* operationsIn(document: unknown): Generator<string> {
  for (const [path, owner] of Object.entries(mapAt(document, 'paths'))) {
    for (const [method, operation] of Object.entries(operationsOf(owner))) {
      const codes = Object.keys(mapAt(operation, 'responses'));
      if (codes.some(code => code.startsWith(MARK))) yield `${method} ${path}`;
    }
  }
}
