import type { ProtoOptions } from '../model';
import type { TokenReader } from './TokenReader';

/** The rest of `option NAME = VALUE;`. @internal */
export function parseOption(reader: TokenReader, options: ProtoOptions): void {
  parseAssignment(reader, options);
  reader.expect(';');
}

/** `[NAME = VALUE, …]`, where there is one. @internal */
export function parseInlineOptions(reader: TokenReader): ProtoOptions {
  const options: ProtoOptions = new Map();
  if (!reader.accept('[')) return options;
  do parseAssignment(reader, options);
  while (reader.accept(','));
  reader.expect(']');
  return options;
}

/** An option that is set again adds to itself: it is a repeated one. */
function parseAssignment(reader: TokenReader, options: ProtoOptions): void {
  const name = parseName(reader);
  reader.expect('=');
  const value = parseValue(reader);
  const before = options.get(name);
  options.set(name, before === undefined ? value : `${before}, ${value}`);
}

/** `deprecated`, `(a.b)`, `(a.b).c`, `features.d`. */
function parseName(reader: TokenReader): string {
  const parts: string[] = [];
  do {
    if (reader.accept('(')) {
      parts.push(`(${reader.path()})`);
      reader.expect(')');
    } else {
      parts.push(reader.name());
    }
  } while (reader.accept('.'));
  return parts.join('.');
}

/** A constant, or a message in text form; its tokens with one blank between them. */
function parseValue(reader: TokenReader): string {
  const parts: string[] = [];
  const open: string[] = [];
  do {
    const token = reader.next();
    if (token.kind === 'end') throw reader.error('a value has no end');
    if (token.kind === 'string') {
      parts.push(JSON.stringify(token.text));
    } else {
      parts.push(token.text);
      if (token.kind === 'symbol') balance(reader, open, token.text);
    }
  } while (open.length > 0 || goesOn(reader, parts));
  return parts.join(' ');
}

const CLOSING = new Map([
  ['{', '}'],
  ['[', ']'],
  ['<', '>'],
]);

function balance(reader: TokenReader, open: string[], symbol: string): void {
  const closing = CLOSING.get(symbol);
  if (closing) {
    open.push(closing);
    reader.checkDepth(open.length);
  } else if ([...CLOSING.values()].includes(symbol)) {
    if (open.pop() !== symbol) throw reader.error(`"${symbol}" is not open`);
  }
}

function goesOn(reader: TokenReader, parts: readonly string[]): boolean {
  return (
    ['-', '+', '.'].includes(parts.at(-1) ?? '') ||
    reader.is('.') ||
    reader.peek().kind === 'string'
  );
}
