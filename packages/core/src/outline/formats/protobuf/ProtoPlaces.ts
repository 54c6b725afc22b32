import {
  ProtoLexer,
  type ProtoToken,
} from '../../../diff/protobuf/parse/ProtoLexer';
import type { WorkBudget } from '../../../work';
import { commentAt } from './commentAt';

const DECLARING = new Set(['message', 'enum', 'service']);

/**
 * Where a .proto file declares what, and what its comments say about it. Names are relative to the package:
 * `Outer.Inner`, `Service/Method`, `Message#field`.
 *
 * @internal
 */
export class ProtoPlaces {
  readonly #text: readonly string[];
  readonly #lines = new Map<string, number>();

  /**
   * @param text - One that was parsed without a problem.
   * @throws WorkLimitError and the reason of an aborted signal
   */
  static create(text: string, budget: WorkBudget): ProtoPlaces {
    return new ProtoPlaces(text, budget);
  }

  private constructor(text: string, budget: WorkBudget) {
    this.#text = text.split('\n');
    const lexer = ProtoLexer.create(text);
    const scopes = [''];
    let before: ProtoToken | undefined;
    /** The scope that the next brace opens. */
    let next: string | undefined;
    let brackets = 0;
    for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) {
      budget.spend();
      const scope = scopes[scopes.length - 1];
      if (token.kind === 'symbol') {
        if (token.text === '[') brackets += 1;
        else if (token.text === ']') brackets -= 1;
        else if (token.text === ';') next = undefined;
        else if (token.text === '{') {
          scopes.push(next ?? `${scope}?`);
          next = undefined;
        } else if (token.text === '}') scopes.pop();
        else if (token.text === '=' && brackets === 0 && before) {
          this.#note(`${scope}#${before.text}`, before.line);
        }
      } else if (token.kind === 'name' && before?.kind === 'name') {
        next = scopeAfter(before.text, token.text, scope) ?? next;
        if (next !== undefined && next !== scope) this.#note(next, token.line);
      }
      before = token;
    }
  }

  #note(name: string, line: number): void {
    if (!this.#lines.has(name)) this.#lines.set(name, line);
  }

  /** From 1. */
  lineOf(name: string): number | undefined {
    return this.#lines.get(name);
  }

  commentOf(name: string): string | undefined {
    const line = this.#lines.get(name);
    return line === undefined ? undefined : commentAt(this.#text, line);
  }
}

function scopeAfter(
  keyword: string,
  name: string,
  scope: string,
): string | undefined {
  if (keyword === 'rpc') return `${scope}/${name}`;
  // Its fields are those of the message.
  if (keyword === 'oneof') return scope;
  if (!DECLARING.has(keyword)) return undefined;
  return scope === '' ? name : `${scope}.${name}`;
}
