import { LenientVersion } from './LenientVersion';

/** Below every other version. */
const LOWEST = '0.0.0-0';

/**
 * What a range admits are stretches of versions. Each begins at 0.0.0, at a version that the range names, or right
 * after one: these are all places where one may begin.
 *
 * @param named - The versions in the range, missing parts filled with 0.
 * @internal
 */
export function startsAfter(
  named: readonly LenientVersion[],
): LenientVersion[] {
  const texts = new Set([LOWEST, '0.0.0', ...named.flatMap(textsAfter)]);
  return [...texts].flatMap(text => LenientVersion.parse(text) ?? []);
}

function textsAfter({
  text,
  major,
  minor,
  patch,
  isPrerelease,
}: LenientVersion) {
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
