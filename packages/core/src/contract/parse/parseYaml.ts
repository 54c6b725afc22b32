import { limits } from '../../limits';
import type { Finding } from '../../validation/finding';
import { composeDocument } from './composeDocument';
import { Lines } from './Lines';
import { controlCharacter, notUtf8, tooLarge } from './problems';
import { YamlProblem } from './YamlProblem';
import { YamlReader } from './YamlReader';
import { YamlText } from './YamlText';

/** Characters that YAML 1.2 does not allow unescaped; a byte order mark at the start is fine. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Reads a YAML (or JSON) text of exactly one document. Limits on size, nesting and aliases are checked before the
 * parts that they protect.
 *
 * @returns The document, or why there is none, with positions and code `YAML_PARSE_ERROR`.
 * @internal
 */
export function parseYaml(
  written: string,
  { isUtf8 = true }: { isUtf8?: boolean } = {},
):
  | { yaml: YamlText; findings: [] }
  | { yaml?: undefined; findings: Finding[] } {
  // A carriage return alone ends a line too; the library does not know that. Offsets stay.
  const text = written.replace(/\r(?!\n)/g, '\n');
  const lines = new Lines(text);
  const toFindings = (problems: YamlProblem[]) => ({
    findings: problems
      .slice(0, limits.findings)
      .map(problem => toFinding(problem, lines)),
  });
  try {
    checkText(text);
    if (!isUtf8) throw notUtf8(text.indexOf('\ufffd'));
    const reader = new YamlReader();
    const yaml = new YamlText({ root: composeDocument(text), reader, lines });
    return reader.problems.length > 0
      ? toFindings(reader.problems)
      : { yaml, findings: [] };
  } catch (error) {
    if (error instanceof YamlProblem) return toFindings([error]);
    throw error;
  }
}

function checkText(text: string) {
  const most = limits.contractBytes;
  // A UTF-16 unit is at most 3 bytes of UTF-8.
  const isTooLarge =
    text.length > most ||
    (text.length * 3 > most && new TextEncoder().encode(text).length > most);
  if (isTooLarge) {
    throw tooLarge();
  }
  checkCharacters(text);
}

/** @throws YamlProblem at the first character that YAML does not allow unescaped. @internal */
export function checkCharacters(text: string): void {
  const offset = text.search(UNPRINTABLE);
  if (offset >= 0) throw controlCharacter(offset);
}

function toFinding(problem: YamlProblem, lines: Lines): Finding {
  return {
    code: 'YAML_PARSE_ERROR',
    severity: 'error',
    layer: 'parse',
    path: '',
    message: problem.message,
    position: lines.positionAt(problem.offset),
    remedy: problem.remedy,
  };
}
