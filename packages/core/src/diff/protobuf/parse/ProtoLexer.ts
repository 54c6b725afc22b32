import { ProtoSyntaxError } from './ProtoSyntaxError';

/**
 * A name, a number, a string without its quotes (escapes as written) or one character. `end` closes the text.
 *
 * @internal
 */
export interface ProtoToken {
  kind: 'name' | 'number' | 'string' | 'symbol' | 'end';
  text: string;
  line: number;
}

const SPACE = /\s/;
const NAME_START = /[A-Za-z_]/;
const NAME_PART = /\w/;
const DIGIT = /\d/;

/**
 * Cuts the text of a `.proto` file into tokens, one at a time and without looking back, so that its work grows with
 * the text only.
 *
 * @internal
 */
export class ProtoLexer {
  readonly #text: string;
  #at = 0;
  #line = 1;

  static create(text: string): ProtoLexer {
    return new ProtoLexer(text);
  }

  private constructor(text: string) {
    this.#text = text;
  }

  /** @throws ProtoSyntaxError at a comment or a string without an end */
  next(): ProtoToken {
    this.#skipSpace();
    const first = this.#text[this.#at];
    if (first === undefined) return this.#token('end', '');
    if (NAME_START.test(first)) return this.#run('name', NAME_PART);
    if (DIGIT.test(first)) return this.#number();
    if (first === '"' || first === "'") return this.#string(first);
    this.#at++;
    return this.#token('symbol', first);
  }

  #skipSpace(): void {
    for (;;) {
      const current = this.#text[this.#at];
      if (current === undefined) return;
      if (SPACE.test(current)) {
        if (current === '\n') this.#line++;
        this.#at++;
      } else if (this.#text.startsWith('//', this.#at)) {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#text.length : end;
      } else if (this.#text.startsWith('/*', this.#at)) {
        this.#skipBlock();
      } else {
        return;
      }
    }
  }

  #skipBlock(): void {
    const end = this.#text.indexOf('*/', this.#at + 2);
    if (end < 0) throw this.#error('a comment has no end');
    for (; this.#at < end; this.#at++) {
      if (this.#text[this.#at] === '\n') this.#line++;
    }
    this.#at = end + 2;
  }

  #run(kind: 'name' | 'number', part: RegExp): ProtoToken {
    const start = this.#at++;
    while (part.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#token(kind, this.#text.slice(start, this.#at));
  }

  /** Also `0x1F`, `1.5` and `1e-3`. */
  #number(): ProtoToken {
    const start = this.#at;
    const isHex = /0[xX]/.test(this.#text.slice(start, start + 2));
    for (;;) {
      const current = this.#text[this.#at] ?? '';
      const sign =
        /[+-]/.test(current) &&
        !isHex &&
        /[eE]/.test(this.#text[this.#at - 1] ?? '');
      if (!sign && !/[\w.]/.test(current)) break;
      this.#at++;
    }
    return this.#token('number', this.#text.slice(start, this.#at));
  }

  #string(quote: string): ProtoToken {
    const start = ++this.#at;
    for (;;) {
      const current = this.#text[this.#at];
      if (current === undefined || current === '\n') {
        throw this.#error('a string has no end');
      }
      if (current === quote) break;
      this.#at += current === '\\' ? 2 : 1;
    }
    const token = this.#token('string', this.#text.slice(start, this.#at));
    this.#at++;
    return token;
  }

  #token(kind: ProtoToken['kind'], text: string): ProtoToken {
    return { kind, text, line: this.#line };
  }

  #error(message: string): ProtoSyntaxError {
    return new ProtoSyntaxError(message, this.#line);
  }
}
