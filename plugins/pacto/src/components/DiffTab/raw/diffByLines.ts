import { Change, diff } from '@codemirror/merge';

/** Lines that differ up to which the exact difference is looked for, and how long, in milliseconds. */
const lineConfig = { scanLimit: 5000, timeout: 500 };

/** The same for characters within lines. */
const textConfig = { scanLimit: 500, timeout: 50 };

/** Characters of one side up to which it is told what differs within lines. */
const MOST_WITHIN = 4000;

/** Code units that are characters of their own: below the surrogates. */
const UNITS = 0xd800;

/**
 * What differs between two texts, first by lines: over the characters of a whole file the search is given up long before
 * it is done, and then everything between the first and the last difference would count as changed.
 */
export function diffByLines(before: string, after: string): readonly Change[] {
  const units = new Map<string, string>();
  const a = readLines(before, units);
  const b = readLines(after, units);
  if (units.size > UNITS) return diff(before, after, textConfig);
  return diff(a.text, b.text, lineConfig).flatMap(change => {
    const [fromA, toA] = [a.starts[change.fromA], a.starts[change.toA]];
    const [fromB, toB] = [b.starts[change.fromB], b.starts[change.toB]];
    if (Math.max(toA - fromA, toB - fromB) > MOST_WITHIN) {
      return [new Change(fromA, toA, fromB, toB)];
    }
    return diff(
      before.slice(fromA, toA),
      after.slice(fromB, toB),
      textConfig,
    ).map(
      part =>
        new Change(
          fromA + part.fromA,
          fromA + part.toA,
          fromB + part.fromB,
          fromB + part.toB,
        ),
    );
  });
}

/** Each line as one code unit, equal lines as the same, and where each starts. */
function readLines(text: string, units: Map<string, string>) {
  const starts = [0];
  let encoded = '';
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
    const unit = units.get(line) ?? String.fromCharCode(units.size);
    units.set(line, unit);
    encoded += unit;
    starts.push(starts[starts.length - 1] + line.length);
  }
  return { text: encoded, starts };
}
