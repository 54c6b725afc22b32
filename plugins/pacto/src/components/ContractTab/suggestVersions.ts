import { compareVersions, parseVersion } from '@pacto/core';
import type { Version } from '@pacto/backstage-plugin-pacto-common';

/** A version that may be the one somebody is looking for, and why. */
export interface SuggestedVersion extends Version {
  digest: string;
  why: 'sameVersion' | 'nextOlder' | 'nextNewer' | 'current' | 'newest';
}

/** How many of the newest are named when nothing is near. */
const NEWEST = 3;

/**
 * What to offer instead of a version or digest that is not there: for a version the nearest ones around it, and always
 * the current and the newest ones.
 *
 * @param versions - the newest first
 */
export function suggestVersions(
  versions: Version[],
  asked: string,
): SuggestedVersion[] {
  const suggested = new Map<string, SuggestedVersion>();
  const add = (version: Version | undefined, why: SuggestedVersion['why']) => {
    const digest = version?.digest;
    if (digest !== undefined && !suggested.has(digest)) {
      suggested.set(digest, { ...version!, digest, why });
    }
  };
  if (parseVersion(asked)) {
    const comparable = versions
      .filter(({ version }) => version !== undefined && parseVersion(version))
      .sort((a, b) => compareVersions(a.version!, b.version!));
    const order = (version: Version) =>
      compareVersions(version.version!, asked);
    add(
      comparable.find(version => order(version) === 0),
      'sameVersion',
    );
    add(comparable.filter(version => order(version) < 0).at(-1), 'nextOlder');
    add(
      comparable.find(version => order(version) > 0),
      'nextNewer',
    );
  }
  add(
    versions.find(({ current }) => current),
    'current',
  );
  for (const version of versions.slice(0, NEWEST)) add(version, 'newest');
  return [...suggested.values()];
}
