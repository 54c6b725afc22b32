/** @internal */
export interface KeyLine {
  key: string;
  /** Blanks before it. */
  indent: number;
}

/** Longer ones are no keys that anybody looks for. */
const LONGEST = 1_000;

const QUOTED = /^("(?:[^"\\]|\\.)*"|'[^']*')[ \t]*:/;
/** Starts of lists, comments and values in one line. */
const NO_KEY = /^[-#{[\]},"'&*!|>%@`]/;
const COLON = /:(?:\s|$)/;

/** The key at the start of a line of JSON or YAML, if there is one. @internal */
export function readKeyLine(
  text: string,
  start: number,
  end: number,
): KeyLine | undefined {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  if (at === end) return undefined;
  const rest = text.slice(at, Math.min(end, at + LONGEST));
  const key = unquote(QUOTED.exec(rest)?.[1]) ?? plainKey(rest);
  return key === undefined ? undefined : { key, indent: at - start };
}

function plainKey(rest: string): string | undefined {
  const colon = NO_KEY.test(rest) ? -1 : rest.search(COLON);
  return colon < 0 ? undefined : rest.slice(0, colon).trimEnd();
}

function unquote(quoted: string | undefined): string | undefined {
  if (quoted === undefined) return undefined;
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}
