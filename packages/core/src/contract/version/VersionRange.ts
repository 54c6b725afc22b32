import { limits } from '../../limits';
import { admits, type Operand, type Operator } from './comparator';
import { LenientVersion } from './LenientVersion';
import { startsAfter } from './startsAfter';

/**
 * A `compatibility` text that is not a range.
 *
 * @public
 */
export class InvalidRangeError extends Error {
  readonly code = 'INVALID_RANGE';

  constructor(range: string, reason: string) {
    super(`${JSON.stringify(range.slice(0, 300))} is not a range: ${reason}.`);
    this.name = 'InvalidRangeError';
  }
}

interface Comparator {
  operator: Operator;
  operand: Operand;
}

/** Comparators that must all hold. */
interface Group {
  comparators: Comparator[];
  /** One comparator with a prerelease opens the group for prereleases. */
  prereleases: boolean;
}

const SPELLINGS: Record<string, Operator> = {
  '': '=',
  '=>': '>=',
  '=<': '<=',
  '~>': '~',
};

// Go's `\s`, without the other blanks of JavaScript's.
const BLANK = '[\\t\\n\\f\\r ]';
const WORD = '[0-9A-Za-z-]+';
const NUMBER = String.raw`(\d+|[xX*])`;
const VERSION = String.raw`v?${NUMBER}(?:\.${NUMBER})?(?:\.${NUMBER})?(-${WORD}(?:\.${WORD})*)?(?:\+${WORD}(?:\.${WORD})*)?`;

// Sticky, and without two ways to match one text, so a scan is linear.
const OPERATOR = new RegExp(
  `${BLANK}*(!=|>=|=>|<=|=<|~>|[=<>~^]|)${BLANK}*`,
  'y',
);
const OPERAND = new RegExp(VERSION, 'y');
const SEPARATOR = new RegExp(`${BLANK}*,|${BLANK}+(?!${BLANK}|$)`, 'y');
const END = new RegExp(`${BLANK}*$`, 'y');

// The blanks around a hyphen range are part of it, so what precedes it must end with a comma, or with `||` and a blank
// or a `v`.
const HYPHEN_RANGE = new RegExp(
  `${BLANK}*(?:(?<!\\|)|(?=v))(?<low>${VERSION})${BLANK}+-${BLANK}+(?<high>${VERSION})${BLANK}*`,
  'g',
);

/**
 * A range in upstream's dialect: comparators joined by blanks or commas (and), groups joined by `||` (or), hyphen
 * ranges, `x` and `*`. Prereleases are admitted only where the group names one. Source: graph sheet, §2; validation
 * sheet, §3.
 *
 * @public
 */
export class VersionRange {
  readonly #groups: Group[];

  #starts?: readonly LenientVersion[];

  /** As written. */
  readonly text: string;

  private constructor(text: string, groups: Group[]) {
    this.text = text;
    this.#groups = groups;
  }

  /** @throws InvalidRangeError also for the empty text and for more than 1024 characters. */
  static parse(text: string): VersionRange {
    if (text.length > limits.rangeLength) {
      throw new InvalidRangeError(
        text,
        `it is longer than ${limits.rangeLength} characters`,
      );
    }
    // As upstream does it: before anything else is looked at.
    const rewritten = text.replace(HYPHEN_RANGE, '>= $<low>, <= $<high> ');
    const groups = rewritten.split('||').map(part => parseGroup(part, text));
    return new VersionRange(text, groups);
  }

  /**
   * Versions at which a stretch of what the range admits may begin.
   *
   * @internal
   */
  get starts(): readonly LenientVersion[] {
    this.#starts ??= startsAfter(
      this.#groups.flatMap(({ comparators }) =>
        comparators.map(({ operand }) => operand.version),
      ),
    );
    return this.#starts;
  }

  /** Whether a version, leniently read, is inside; what is no version never is. */
  admits(version: string | LenientVersion): boolean {
    const parsed =
      typeof version === 'string' ? LenientVersion.parse(version) : version;
    return (
      parsed !== undefined &&
      this.#groups.some(
        ({ comparators, prereleases }) =>
          (prereleases || !parsed.isPrerelease) &&
          comparators.every(({ operator, operand }) =>
            admits(operator, operand, parsed),
          ),
      )
    );
  }
}

function parseGroup(text: string, whole: string): Group {
  const comparators: Comparator[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const takeOperand = (): Operand => {
    const match = take(OPERAND);
    const operand = match && toOperand(match);
    if (!operand) {
      const rest = text.slice(at).trim();
      throw new InvalidRangeError(
        whole,
        rest
          ? `no version at ${JSON.stringify(rest.slice(0, 50))}`
          : 'a version is missing',
      );
    }
    return operand;
  };
  do {
    const written = take(OPERATOR)?.[1] ?? '';
    const operator = SPELLINGS[written] ?? (written as Operator);
    comparators.push({ operator, operand: takeOperand() });
  } while (take(SEPARATOR));
  if (!take(END)) {
    throw new InvalidRangeError(
      whole,
      `${JSON.stringify(text.slice(at).trim().slice(0, 50))} is left over`,
    );
  }
  const prereleases = comparators.some(c => c.operand.version.isPrerelease);
  return { comparators, prereleases };
}

function toOperand(match: RegExpExecArray): Operand | undefined {
  const numbers = match.slice(1, 4);
  const end = numbers.findIndex(part => part === undefined || !/\d/.test(part));
  const given = (end < 0 ? 3 : end) as Operand['given'];
  const filled = [...numbers.slice(0, given), '0', '0', '0'].slice(0, 3);
  const version = LenientVersion.parse(`${filled.join('.')}${match[4] ?? ''}`);
  return version && { version, given };
}
