import { compareVersions } from '@pacto/core';
import type { Version } from '@pacto/backstage-plugin-pacto-common';

/** Is there a contract, whatever was found in it? */
export function isRead({ state }: Version): boolean {
  return state === 'valid' || state === 'invalid';
}

/** Only what was read can be compared. */
export function isComparable(version: Version): boolean {
  return version.digest !== undefined && isRead(version);
}

/** Adds a version to the selected ones, or takes it out. */
export function toggleVersion(
  selected: Version[],
  version: Version,
): Version[] {
  const others = selected.filter(({ digest }) => digest !== version.digest);
  return others.length < selected.length ? others : [...selected, version];
}

/** The oldest first: by version, then by when it was seen. So the backend orders them too. */
export function sortVersions(versions: Version[]): Version[] {
  return [...versions].sort(
    (a, b) =>
      compareVersions(a.version ?? '', b.version ?? '') ||
      Date.parse(a.firstSeenAt) - Date.parse(b.firstSeenAt),
  );
}
