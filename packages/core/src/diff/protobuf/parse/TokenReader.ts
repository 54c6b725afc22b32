import type { WorkBudget } from '../../../work';
import { limits } from '../../../limits';
import { ProtoLexer, type ProtoToken } from './ProtoLexer';
import { ProtoSyntaxError } from './ProtoSyntaxError';

/** What a dotted name may have; the longest in practice are near 200 characters. */
const MAX_NAME = 1024;

/**
 * The tokens of a `.proto` file in order. Each costs a step.
 *
 * @internal
 */
export class TokenReader {
  readonly #lexer: ProtoLexer;
  readonly #budget: WorkBudget;
  #ahead: ProtoToken[] = [];

  static create(text: string, budget: WorkBudget): TokenReader {
    return new TokenReader(ProtoLexer.create(text), budget);
  }

  private constructor(lexer: ProtoLexer, budget: WorkBudget) {
    this.#lexer = lexer;
    this.#budget = budget;
  }

  peek(offset = 0): ProtoToken {
    while (this.#ahead.length <= offset) {
      this.#budget.spend();
      this.#ahead.push(this.#lexer.next());
    }
    return this.#ahead[offset];
  }

  next(): ProtoToken {
    const token = this.peek();
    this.#ahead.shift();
    return token;
  }

  /** Whether the next token is this name or symbol. */
  is(text: string, offset = 0): boolean {
    const token = this.peek(offset);
    return (
      token.text === text && (token.kind === 'name' || token.kind === 'symbol')
    );
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.error(`"${text}" is missing`);
  }

  name(): string {
    const token = this.peek();
    if (token.kind !== 'name') throw this.error('a name is missing');
    if (token.text.length > MAX_NAME) throw this.error('a name is too long');
    return this.next().text;
  }

  /** A dotted name, as written. */
  path(): string {
    const parts = [this.accept('.') ? `.${this.name()}` : this.name()];
    let length = parts[0].length;
    while (this.accept('.')) {
      const part = this.name();
      parts.push(part);
      length += part.length + 1;
      if (length > MAX_NAME) throw this.error('a name is too long');
    }
    return parts.join('.');
  }

  /** Strings that follow each other are one. */
  string(): string {
    if (this.peek().kind !== 'string') throw this.error('a text is missing');
    const parts: string[] = [];
    while (this.peek().kind === 'string') parts.push(this.next().text);
    return parts.join('');
  }

  /** A whole number in decimal, hexadecimal or octal. */
  integer(): number {
    const sign = this.accept('-') ? -1 : 1;
    const { kind, text } = this.peek();
    const value = /^0[0-7]+$/.test(text)
      ? Number.parseInt(text, 8)
      : Number(text);
    if (kind !== 'number' || !Number.isSafeInteger(value)) {
      throw this.error('a whole number is missing');
    }
    this.next();
    return value === 0 ? 0 : sign * value;
  }

  /** @throws ProtoSyntaxError when nesting gets too deep */
  checkDepth(depth: number): void {
    if (depth > limits.protobufDepth) {
      throw this.error(`nested more than ${limits.protobufDepth} levels`);
    }
  }

  error(message: string): ProtoSyntaxError {
    return new ProtoSyntaxError(message, this.peek().line);
  }
}
