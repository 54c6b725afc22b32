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

/**
 * Compares what two ranges admit. Whether a range admits a version depends only on how its numbers and its prerelease
 * compare with those that the range names, so one version of each such kind decides for all.
 *
 * @returns `unknown` where a range cannot be read or names too many versions.
 * @internal
 */
export function compareRanges(old: string, next: string): RangeChange {
  const before = parse(old);
  const after = parse(next);
  const versions = before && after && criticalVersions([old, next]);
  if (!versions) return 'unknown';
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
