import type { VersionRange } from './VersionRange';

/**
 * Whether some version is within all ranges. It is enough to look where a stretch of what one of them admits may begin.
 *
 * @internal
 */
export function haveCommonVersion(ranges: readonly VersionRange[]): boolean {
  return (
    ranges.length === 0 ||
    ranges.some(({ starts }) =>
      starts.some(start => ranges.every(range => range.admits(start))),
    )
  );
}
