/** Lines that are drawn: after `from`, up to and with `to`. */
export interface LineRange {
  from: number;
  to: number;
  /** Lines that there are. */
  total: number;
}

/** Lines drawn at once; a contract is rarely longer, other files may have hundreds of thousands. */
const FIRST_LINES = 2000;

/** Lines before the one that is asked for, so that it does not stand alone. */
const BEFORE = 200;

/**
 * The lines to draw so that a line is among them: those that are drawn already if it is, else some around it.
 *
 * @param line - from 1; at most `total`
 * @returns `drawn` itself when nothing has to change
 */
export function rangeWith(
  line: number | undefined,
  total: number,
  drawn: LineRange | undefined,
): LineRange {
  const isDrawn =
    drawn !== undefined &&
    drawn.total === total &&
    (line === undefined || (line > drawn.from && line <= drawn.to));
  if (isDrawn) return drawn;
  const wanted = line ?? 1;
  const from = wanted > FIRST_LINES ? wanted - BEFORE : 0;
  return { from, to: Math.min(from + FIRST_LINES, total), total };
}

/** How many lines are drawn next, towards each end. */
export function nextLines({ from, to, total }: LineRange): {
  before: number;
  after: number;
} {
  return {
    before: Math.min(from, FIRST_LINES),
    after: Math.min(total - to, FIRST_LINES),
  };
}
