import { VersionRange } from '../contract/version';
import { named } from './words';

/** One comparator with one to three numbers and no prerelease; what else there is keeps its own words. */
const SIMPLE =
  /^\s*(\^|~|>=|=|)\s*v?(\d{1,9})(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?\s*$/;

/**
 * A range in words that follow a noun: "version 16.0.0 or later, below 17.0.0". What is not a single comparator is
 * quoted; what is no range says so. Source: graph sheet, §2.
 *
 * @internal
 */
export function describeRange(range: string): string {
  if (!isRange(range))
    return `in the range ${named(range)}, which cannot be read`;
  if (/^\s*[*xX]\s*$/.test(range)) return 'in any version';
  const match = SIMPLE.exec(range);
  const words = match && describe(match);
  return words ?? `in a version that fits ${named(range)}`;
}

function describe(match: RegExpExecArray): string | undefined {
  const [, operator, ...parts] = match;
  const end = parts.findIndex(part => part === undefined || !/\d/.test(part));
  const numbers = parts.slice(0, end < 0 ? 3 : end).map(Number);
  const text = [...numbers, 0, 0].slice(0, 3).join('.');
  const first = numbers.findIndex(number => number > 0);
  const last = numbers.length - 1;
  switch (operator) {
    case '>=':
      return `version ${text} or later`;
    case '^':
      return from(text, below(numbers, first < 0 ? last : first));
    case '~':
      // "~0.0.0" is everything from there on.
      return last === 2 && first < 0
        ? undefined
        : from(text, below(numbers, Math.min(1, last)));
    default:
      return last === 2
        ? `version ${text} and no other`
        : `in any version ${numbers.join('.')}.x`;
  }
}

function from(lowest: string, limit: string) {
  return `version ${lowest} or later, below ${limit}`;
}

/** The first version behind those that keep the numbers up to a place. */
function below(numbers: readonly number[], place: number): string {
  const kept = numbers.slice(0, place);
  return [...kept, numbers[place] + 1, 0, 0].slice(0, 3).join('.');
}

function isRange(text: string): boolean {
  try {
    VersionRange.parse(text);
    return true;
  } catch {
    return false;
  }
}
