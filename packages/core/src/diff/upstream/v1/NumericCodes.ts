import { isMap, isScalar, type Node } from 'yaml';
import { composeDocument } from '../../../contract/parse/composeDocument';
import { YamlProblem } from '../../../contract/parse/YamlProblem';
import { YamlReader } from '../../../contract/parse/YamlReader';
import { readJson } from '../../../document/readDocument';

/** What a document must contain for any of this to matter; most do not. */
const NUMERIC_KEY = /(?:^|[{,?])[ \t]*\d+[ \t]*:/m;

/**
 * Operations whose responses 1.x ignores because a code is a number without quotes in YAML. Source: diff sheet, §6.
 *
 * @internal
 */
export class NumericCodes {
  readonly #operations: ReadonlySet<string>;

  static read(text: string): NumericCodes {
    if (!NUMERIC_KEY.test(text) || readJson(text)) {
      return new NumericCodes(new Set());
    }
    try {
      return new NumericCodes(new Set(operationsIn(text)));
    } catch (error) {
      if (error instanceof YamlProblem) return new NumericCodes(new Set());
      throw error;
    }
  }

  private constructor(operations: ReadonlySet<string>) {
    this.#operations = operations;
  }

  /** @param operation - `GET /users`. */
  has(operation: string): boolean {
    return this.#operations.has(operation);
  }
}

function* operationsIn(text: string): Generator<string> {
  const reader = new YamlReader();
  const root = composeDocument(text);
  reader.read(root);
  const child = (node: Node | null, key: string): Node | null => {
    const map = reader.resolve(node);
    const value = map && reader.entry(map, key)?.value;
    return reader.resolve(value ?? null);
  };
  const keysOf = (node: Node | null) =>
    isMap(node)
      ? node.items.map(({ key }) => (isScalar(key) ? key.value : undefined))
      : [];
  const paths = child(root, 'paths');
  for (const path of keysOf(paths)) {
    const owner = child(paths, String(path));
    for (const method of keysOf(owner)) {
      const operation = child(owner, String(method));
      const codes = keysOf(child(operation, 'responses'));
      if (codes.some(code => typeof code === 'number')) {
        yield `${String(method).toUpperCase()} ${path}`;
      }
    }
  }
}
