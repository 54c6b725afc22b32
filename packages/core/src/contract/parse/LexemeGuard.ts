import { CST } from 'yaml';
import { limits } from '../../limits';
import { tooDeep, tooLong, tooMany } from './problems';

type LexemeType = ReturnType<typeof CST.tokenType>;

/** What starts a key, a value or an item. */
const STARTS = new Set<LexemeType>([
  'alias',
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
]);

/** At most a few to a line, or cheap for the parser, however many. */
const UNCOUNTED = new Set<LexemeType>([null, 'space', 'comment']);

/** A document needs at most `%YAML` and a few `%TAG`; each unknown one costs a warning. */
const DIRECTIVES = 20;

/**
 * One level of nesting opens at most this many columns (`? a: b`), so an estimate above `FACTOR × limit` is surely
 * above the limit. The exact limit is checked on the tree.
 */
const FACTOR = 4;

/**
 * Watches the lexemes of a YAML text, before anything recursive sees them: nesting and amount are bounded from here
 * on. Nesting is estimated from open brackets and from the columns at which keys and items start.
 *
 * @internal
 */
export class LexemeGuard {
  readonly #columns: number[] = [];

  #brackets = 0;

  readonly #counts = new Map<LexemeType, number>();

  #offset = 0;

  #column = 0;

  /** @throws YamlProblem when a limit is passed. */
  see(lexeme: string): void {
    const type = CST.tokenType(lexeme);
    if (type === 'flow-map-start' || type === 'flow-seq-start') {
      this.#brackets += 1;
      this.#checkDepth();
    } else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      this.#brackets = Math.max(0, this.#brackets - 1);
    } else if (STARTS.has(type)) {
      if (this.#brackets === 0) this.#open();
    }
    if (!UNCOUNTED.has(type)) this.#count(type);
    // Scalars and documents are announced by control characters that are not in the text.
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') {
      this.#advance(lexeme);
    }
  }

  #open() {
    while ((this.#columns.at(-1) ?? -1) > this.#column) this.#columns.pop();
    if (this.#columns.at(-1) !== this.#column) this.#columns.push(this.#column);
    this.#checkDepth();
  }

  /** Twice the number of values, because keys are scalars too. */
  #count(type: LexemeType) {
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    if (type === 'newline') {
      // Two million empty lines would take the parser two seconds.
      if (count > limits.yamlLines) throw tooLong(this.#offset);
      return;
    }
    const most = type === 'directive-line' ? DIRECTIVES : 2 * limits.yamlNodes;
    if (count > most) throw tooMany(this.#offset);
  }

  #checkDepth() {
    if (this.#columns.length + this.#brackets > FACTOR * limits.yamlDepth) {
      throw tooDeep(this.#offset);
    }
  }

  #advance(lexeme: string) {
    this.#offset += lexeme.length;
    const newline = lexeme.lastIndexOf('\n');
    this.#column =
      newline < 0 ? this.#column + lexeme.length : lexeme.length - newline - 1;
  }
}
