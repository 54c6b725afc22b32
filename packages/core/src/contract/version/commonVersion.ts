import { LenientVersion } from './LenientVersion';
import type { VersionRange } from './VersionRange';

/**
 * A version that is within all ranges. What a range admits are stretches that begin at 0.0.0, at a version the range
 * names, or right after one, so it is enough to look there.
 *
 * @returns Nothing where there is no such version; the lowest that was looked at otherwise.
 * @public
 */
export function commonVersion(
  ranges: readonly VersionRange[],
): string | undefined {
  const candidates = new Set(['0.0.0-0', '0.0.0']);
  for (const range of ranges) {
    for (const version of range.boundaries) {
      for (const text of startsAt(version)) candidates.add(text);
    }
  }
  const admitted = [...candidates].filter(text =>
    ranges.every(range => range.admits(text)),
  );
  return admitted.reduce<string | undefined>(
    (lowest, text) =>
      lowest === undefined || isBelow(text, lowest) ? text : lowest,
    undefined,
  );
}

function startsAt({ text, major, minor, patch, isPrerelease }: LenientVersion) {
  const releases = [
    `${major}.${minor}.${patch}`,
    `${major}.${minor}.${patch + 1}`,
    `${major}.${minor + 1}.0`,
    `${major + 1}.0.0`,
  ];
  return [
    ...releases,
    // The lowest prerelease of each.
    ...releases.map(release => `${release}-0`),
    // Right after a prerelease.
    ...(isPrerelease ? [text, `${text.split('+', 1)[0]}.0`] : []),
  ];
}

function isBelow(a: string, b: string): boolean {
  return LenientVersion.parse(a)!.compare(LenientVersion.parse(b)!) < 0;
}
