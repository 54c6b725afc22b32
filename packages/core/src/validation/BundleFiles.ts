import type { BundleTree } from '../bundle';
import { composeDocument } from '../contract/parse/composeDocument';
import { decodeText } from '../contract/parse/decodeText';
import { checkCharacters } from '../contract/parse/parseYaml';
import { YamlProblem } from '../contract/parse/YamlProblem';
import { YamlReader } from '../contract/parse/YamlReader';
import { readDocument } from '../document/readDocument';
import type { Limitation, WorkBudget } from '../work';
import { AuthoredSchema } from './jsonschema/AuthoredSchema';
import { limitationOf } from './jsonschema/limitationOf';

/** @internal */
export type SchemaFile =
  | { state: 'missing' }
  | { state: 'not-json' }
  | { state: 'invalid'; reason: string }
  | { state: 'compiled'; schema: AuthoredSchema }
  | { state: 'unknown' };

/** @internal */
export type TextFile =
  | { state: 'missing' | 'readable' | 'unknown' }
  | { state: 'unreadable'; reason: string };

/** Characters of YAML or JSON that count as one step. */
const CHARACTERS_PER_STEP = 100;

/**
 * The files of a bundle as validation needs them, each read once. What is beyond a limit is unknown, and noted.
 *
 * @internal
 */
export class BundleFiles {
  /** In the order in which they were met. */
  readonly limitations: Limitation[] = [];

  readonly #bundle: BundleTree;

  readonly #budget: WorkBudget;

  readonly #schemas = new Map<string, SchemaFile>();

  readonly #texts = new Map<string, TextFile>();

  static create(bundle: BundleTree, budget: WorkBudget): BundleFiles {
    return new BundleFiles(bundle, budget);
  }

  private constructor(bundle: BundleTree, budget: WorkBudget) {
    this.#bundle = bundle;
    this.#budget = budget;
  }

  has(path: string): boolean {
    return this.#bundle.has(path);
  }

  /** A JSON Schema. */
  schema(path: string): SchemaFile {
    const known = this.#schemas.get(path);
    if (known) return known;
    const file = this.#readSchema(path);
    this.#schemas.set(path, file);
    return file;
  }

  /** A file that should be YAML or JSON; its content does not matter. */
  text(path: string, syntax: 'yaml' | 'json'): TextFile {
    const known = this.#texts.get(path);
    if (known) return known;
    const file = this.#readText(path, syntax);
    this.#texts.set(path, file);
    return file;
  }

  #readSchema(path: string): SchemaFile {
    const text = this.#bundle.text(path);
    if (text === undefined) return { state: 'missing' };
    const json = parseJson(text);
    if (!json) return { state: 'not-json' };
    const compilation = AuthoredSchema.compile(json.value, this.#budget);
    if (compilation.state !== 'unknown') return compilation;
    this.limitations.push({ ...compilation.limitation, path });
    return { state: 'unknown' };
  }

  #readText(path: string, syntax: 'yaml' | 'json'): TextFile {
    const bytes = this.#bundle.bytes(path);
    if (!bytes) return { state: 'missing' };
    const { text, isUtf8 } = decodeText(bytes);
    if (!isUtf8) return { state: 'unreadable', reason: 'it is not UTF-8' };
    try {
      this.#budget.spend(Math.floor(text.length / CHARACTERS_PER_STEP));
      if (syntax === 'json') {
        return parseJson(text)
          ? { state: 'readable' }
          : { state: 'unreadable', reason: 'it is not JSON' };
      }
      if ('value' in readDocument(text)) return { state: 'readable' };
      // The slower reader tells its limits and what contracts alone may not have from what no YAML may have.
      checkCharacters(text);
      const reader = new YamlReader();
      reader.read(composeDocument(text));
      const [problem] = reader.problems;
      if (problem) throw problem;
      return { state: 'readable' };
    } catch (error) {
      return this.#explain(error, path);
    }
  }

  #explain(error: unknown, path: string): TextFile {
    if (error instanceof YamlProblem) {
      if (!error.isOurs) return { state: 'unreadable', reason: error.message };
      const message = `partial, because of a limit. ${error.message}`;
      this.limitations.push({ code: 'UNREADABLE', message, path });
      return { state: 'unknown' };
    }
    const limitation = limitationOf(error, this.#budget);
    if (!limitation) throw error;
    this.limitations.push({ ...limitation, path });
    return { state: 'unknown' };
  }
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
