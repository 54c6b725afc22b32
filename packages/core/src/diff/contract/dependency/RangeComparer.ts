import { InvalidRangeError, VersionRange } from '../../../contract/version';
import { criticalVersions } from './criticalVersions';

/** How the versions that a range admits differ from those of another. @internal */
export type RangeChange =
  | 'respelled'
  | 'widened'
  | 'narrowed'
  | 'shifted'
  | 'replaced'
  | 'unknown';

/** Versions times characters of the ranges that they are tested against, for all dependencies: about a second. */
const MOST_WORK = 100_000_000;

/**
 * Compares what two ranges admit. Whether a range admits a version depends only on how its numbers and its prerelease
 * compare with those that the range names, so one version of each such kind decides for all.
 *
 * @internal
 */
export class RangeComparer {
  #work: number;

  /** @param options - `work`: for all comparisons together, in versions times characters. */
  static create(options: { work?: number } = {}): RangeComparer {
    return new RangeComparer(options.work ?? MOST_WORK);
  }

  private constructor(work: number) {
    this.#work = work;
  }

  /** @returns `unknown` where a range cannot be read, or there is too much to test. */
  compare(old: string, next: string): RangeChange {
    const before = parse(old);
    const after = parse(next);
    const versions = before && after && criticalVersions([old, next]);
    if (!versions) return 'unknown';
    const work = versions.length * (old.length + next.length);
    if (work > this.#work) return 'unknown';
    this.#work -= work;
    return changeOf(before, after, versions);
  }
}

function changeOf(
  before: VersionRange,
  after: VersionRange,
  versions: readonly string[],
): RangeChange {
  let isLost = false;
  let isGained = false;
  let isKept = false;
  for (const version of versions) {
    const was = before.admits(version);
    const is = after.admits(version);
    isLost ||= was && !is;
    isGained ||= is && !was;
    isKept ||= was && is;
  }
  if (!isLost) return isGained ? 'widened' : 'respelled';
  if (!isKept) return 'replaced';
  return isGained ? 'shifted' : 'narrowed';
}

function parse(text: string): VersionRange | undefined {
  try {
    return VersionRange.parse(text);
  } catch (error) {
    if (error instanceof InvalidRangeError) return undefined;
    throw error;
  }
}
