import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import { limits } from '../../limits';
import type { Finding } from '../../validation/finding';
import { LexemeGuard } from './LexemeGuard';
import { YamlProblem } from './YamlProblem';
import { YamlReader } from './YamlReader';
import { YamlText, toPosition } from './YamlText';
import { scalarSchema } from './scalarTags';

/** Characters that YAML 1.2 does not allow unescaped; a byte order mark at the start is fine. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const DEFAULT_REMEDY = 'Correct the YAML at this place.';

const REMEDIES: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_ALIAS: 'Write the value out.',
  BAD_INDENT: 'Indent entries of one map or list alike.',
  TAB_AS_INDENT: 'Indent with blanks.',
  MULTILINE_IMPLICIT_KEY: 'Keep a key on one line.',
};

/**
 * Reads a YAML (or JSON) text of exactly one document. Limits on size, nesting and aliases are checked before the
 * parts that they protect.
 *
 * @returns The document, or why there is none, with positions and code `YAML_PARSE_ERROR`.
 * @internal
 */
export function parseYaml(
  text: string,
):
  | { yaml: YamlText; findings: [] }
  | { yaml?: undefined; findings: Finding[] } {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const problems: YamlProblem[] = [];
  let yaml: YamlText | undefined;
  try {
    checkCharacters(text, lines);
    const document = composeOne(text, lines);
    for (const error of document.errors.slice(0, limits.findings)) {
      problems.push(syntaxProblem({ ...error, offset: error.pos[0] }));
    }
    if (problems.length === 0) {
      const reader = new YamlReader();
      const root = document.contents as Node | null;
      yaml = new YamlText({ root, reader, lines });
      problems.push(...reader.problems.slice(0, limits.findings));
    }
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    problems.push(error);
  }
  if (yaml && problems.length === 0) return { yaml, findings: [] };
  return { findings: problems.map(problem => toFinding(problem, lines)) };
}

function checkCharacters(text: string, lines: LineCounter) {
  const bytes =
    text.length > limits.contractBytes
      ? text.length
      : text.length * 3 > limits.contractBytes &&
        new TextEncoder().encode(text).length;
  if (bytes && bytes > limits.contractBytes) {
    throw new YamlProblem({
      offset: 0,
      message: `The text is larger than ${limits.contractBytes} bytes.`,
      remedy: 'Move large data into a file of the bundle.',
    });
  }
  const offset = text.search(UNPRINTABLE);
  if (offset < 0) return;
  // The lexer has not seen the lines yet.
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; ) {
    lines.addNewLine(at + 1);
    at = text.indexOf('\n', at + 1);
  }
  throw new YamlProblem({
    offset,
    message: 'There is a control character here.',
    remedy: 'Remove it, or escape it inside double quotes.',
  });
}

function composeOne(text: string, lines: LineCounter): Document.Parsed {
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
  for (const document of composer.compose(
    tokens(text, lines),
    true,
    text.length,
  )) {
    if (first) {
      throw new YamlProblem({
        offset: document.range[0],
        message: 'A second document starts here.',
        remedy: 'Keep one document per file; remove the line "---".',
      });
    }
    first = document as Document.Parsed;
  }
  return first!;
}

function* tokens(text: string, lines: LineCounter) {
  const guard = new LexemeGuard();
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(text)) {
    guard.see(lexeme);
    for (const token of parser.next(lexeme)) {
      // The first one is enough; there may be one for each character.
      if (token.type === 'error') throw syntaxProblem(token);
      yield token;
    }
  }
  yield* parser.end();
}

function syntaxProblem(error: {
  offset: number;
  message: string;
  code?: YAMLParseError['code'];
}): YamlProblem {
  return new YamlProblem({
    offset: error.offset,
    // The library quotes the text, however long.
    message: `This is not YAML: ${error.message.slice(0, 200)}`,
    remedy: (error.code && REMEDIES[error.code]) ?? DEFAULT_REMEDY,
  });
}

function toFinding(problem: YamlProblem, lines: LineCounter): Finding {
  return {
    code: 'YAML_PARSE_ERROR',
    severity: 'error',
    layer: 'parse',
    path: '',
    message: problem.message,
    position: toPosition(lines, problem.offset),
    remedy: problem.remedy,
  };
}
