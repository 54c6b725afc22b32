import { Composer, Lexer, Parser } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import { LexemeGuard } from './LexemeGuard';
import { secondDocument } from './problems';
import { YamlProblem } from './YamlProblem';
import { scalarSchema } from './scalarTags';

const REMEDIES: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_ALIAS: 'Write the value out.',
  BAD_INDENT: 'Indent entries of one map or list alike.',
  TAB_AS_INDENT: 'Indent with blanks.',
  MULTILINE_IMPLICIT_KEY: 'Keep a key on one line.',
};

/**
 * The tree of a text that is one YAML document.
 *
 * @throws YamlProblem for the first syntax error, a limit, or a second document.
 * @internal
 */
export function composeDocument(text: string): Node | null {
  const composer = new Composer({
    schema: scalarSchema,
    merge: false,
    // Checked by our reader: the library compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(tokens(text), true, text.length)) {
    const [error] = document.errors;
    if (error) throw syntaxProblem({ error, offset: error.pos[0] });
    if (first) {
      throw secondDocument(document.range[0]);
    }
    first = document as Document.Parsed;
  }
  return first?.contents ?? null;
}

function* tokens(text: string) {
  const guard = new LexemeGuard();
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    guard.see(lexeme);
    for (const token of parser.next(lexeme)) {
      // Not left to the composer: there may be one for each character.
      if (token.type === 'error') {
        throw syntaxProblem({ error: token, offset: token.offset });
      }
      yield token;
    }
  }
  yield* parser.end();
}

function syntaxProblem(options: {
  error: { message: string; code?: YAMLParseError['code'] };
  offset: number;
}): YamlProblem {
  const { message, code } = options.error;
  return new YamlProblem({
    offset: options.offset,
    // The library quotes the text, however long.
    message: `This is not YAML: ${message.slice(0, 200)}`,
    remedy: (code && REMEDIES[code]) ?? 'Correct the YAML at this place.',
  });
}
