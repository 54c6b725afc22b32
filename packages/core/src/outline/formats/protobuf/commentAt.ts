import { clip } from '../../texts';

/** Lines of a comment that are looked at. */
const MOST_LINES = 100;
const LONGEST_LINE = 1_000;
const LONGEST = 4_000;

/**
 * The comment right above a line, else the one at its end.
 *
 * @param lines - The whole text.
 * @param line - From 1.
 * @internal
 */
export function commentAt(
  lines: readonly string[],
  line: number,
): string | undefined {
  const text = above(lines, line - 2) || trailing(lines[line - 1] ?? '');
  return text === '' ? undefined : clip(text, LONGEST);
}

/** @param last - Index of the line above. */
function above(lines: readonly string[], last: number): string {
  const read = (at: number) => (lines[at] ?? '').slice(0, LONGEST_LINE).trim();
  const end = read(last).indexOf('*/');
  const isBlock = end >= 0 && end === read(last).length - 2;
  const found: string[] = [];
  for (let at = last; at >= 0 && found.length < MOST_LINES; at -= 1) {
    const line = read(at);
    if (!isBlock && !line.startsWith('//')) break;
    const start = isBlock ? line.indexOf('/*') : -1;
    // It belongs to what stands before it in its line.
    if (start > 0) return '';
    found.unshift(bare(line));
    if (start === 0) break;
  }
  return found.join('\n').trim();
}

function bare(line: string): string {
  return line
    .replace(/\*\/$/, '')
    .replace(/^(?:\/{2,}|\/\*+|\*+)[ \t]?/, '')
    .trimEnd();
}

function trailing(line: string): string {
  const [, short, block = ''] =
    /;[ \t]*(?:\/\/+(.*)|\/\*+(.*?)\*\/[ \t\r]*)$/.exec(
      line.slice(0, LONGEST_LINE),
    ) ?? [];
  return (short ?? block).trim();
}
