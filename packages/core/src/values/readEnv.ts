import { defineKey } from '../contract/defineKey';
import { isMap } from '../contract/isMap';
import { limits } from '../limits';
import { listEnvNames, type EnvTarget } from './envNames';
import type { ValuesReading } from './readValues';
import type { ValueProblem } from './types';

const ASSIGNMENT = /^(?:export[ \t]+)?([A-Za-z_][A-Za-z\d_.-]*)[ \t]*=(.*)$/s;

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/**
 * Reads lines of `NAME=value` as dotenv files have them: blank lines and lines with `#` are skipped; `export` in front,
 * blanks around `=` and quotes around a value are allowed. A variable becomes the key that it stands for, as a value of
 * the type that the schema asks for where the text is one; other text stays text. A value ends with its line.
 *
 * @internal
 */
export function readEnv(schema: unknown, text: string): ValuesReading {
  const names = listEnvNames(schema);
  const value: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  const problems: ValueProblem[] = [];
  const unlisted: ValueProblem[] = [];
  const problemAt = (line: number, path: string, message: string) => ({
    path,
    message,
    position: { line, column: 1 },
  });
  text.split(/\r\n|\n|\r/).forEach((written, index) => {
    const line = index + 1;
    const content = written.trim();
    if (content === '' || content.startsWith('#')) return;
    const [, name, raw] = ASSIGNMENT.exec(content) ?? [];
    if (name === undefined) {
      problems.push(problemAt(line, '', 'this is no NAME=value'));
      return;
    }
    const target = names.get(name);
    if (!target) {
      unlisted.push(problemAt(line, name, 'the schema has no such key'));
      return;
    }
    const place = JSON.stringify(target.path);
    const conflict = assign(value, target.path, {
      value: toValue(unquote(raw), target),
      again: lines.has(place),
    });
    if (conflict) problems.push(problemAt(line, name, conflict));
    lines.set(place, line);
  });
  if (problems.length > 0) {
    return { problems: problems.slice(0, limits.findings) };
  }
  return {
    value,
    unlisted: unlisted.slice(0, limits.findings),
    positionOf: path => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lines.get(
          JSON.stringify(path.slice(0, length).map(String)),
        );
        if (line) return { line, column: 1 };
      }
      return undefined;
    },
  };
}

function unquote(raw: string): string {
  const text = raw.trim();
  const [, single] = /^'([^']*)'(?:\s+#.*)?$/s.exec(text) ?? [];
  if (single !== undefined) return single;
  const [, double] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/s.exec(text) ?? [];
  if (double !== undefined) {
    return double.replace(/\\(.)/gs, (_, char) => ESCAPES[char] ?? char);
  }
  return withoutComment(text);
}

/** A comment has a blank before it. A pattern would take the square of a run of blanks. */
function withoutComment(text: string): string {
  let hash = text.indexOf('#', 1);
  while (hash > 0 && text[hash - 1].trim() !== '') {
    hash = text.indexOf('#', hash + 1);
  }
  return hash < 0 ? text : text.slice(0, hash).trimEnd();
}

/** As the schema wants it, where the text can be that. */
function toValue(text: string, { type }: EnvTarget): unknown {
  const types = type.split(' | ');
  const json = readJson(text);
  const fits = types.some(
    wanted =>
      (json === null && wanted === 'null') ||
      (typeof json === 'number' &&
        (wanted === 'number' || wanted === 'integer')) ||
      (typeof json === 'boolean' && wanted === 'boolean') ||
      (Array.isArray(json) && wanted.endsWith('[]')) ||
      (isMap(json) && wanted === 'object'),
  );
  return fits ? json : text;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param options - `again`: the same place was set before, which is no conflict; the last one counts.
 * @returns What is in the way.
 */
function assign(
  root: object,
  path: readonly string[],
  { value, again }: { value: unknown; again: boolean },
): string | undefined {
  let node = root as Record<string, unknown>;
  for (const key of path.slice(0, -1)) {
    if (!Object.hasOwn(node, key)) defineKey(node, key, {});
    const next = node[key];
    if (!isMap(next)) return 'a variable above sets the key around it';
    node = next;
  }
  const last = path[path.length - 1];
  if (Object.hasOwn(node, last) && !again) {
    return 'a variable above sets a key in it';
  }
  defineKey(node, last, value);
  return undefined;
}
