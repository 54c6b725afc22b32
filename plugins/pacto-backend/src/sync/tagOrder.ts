import { compareVersions, parseVersion } from '@pacto/core';
import type { RevisionHead, TagRecord } from '../store';

/** @internal */
export function isVersionTag(tag: string): boolean {
  return parseVersion(tag) !== undefined;
}

/**
 * The tags that say which revision is the newest, newest first: version tags from the highest down (prereleases take
 * part; equal versions by text), or, where there are none, the others from the last first seen.
 *
 * @internal
 */
export function orderTags(
  tags: readonly TagRecord[],
  heads: ReadonlyMap<string, RevisionHead>,
): TagRecord[] {
  const versions = tags.filter(({ tag }) => isVersionTag(tag));
  if (versions.length > 0) {
    return versions.sort(
      (a, b) => compareVersions(b.tag, a.tag) || (a.tag < b.tag ? -1 : 1),
    );
  }
  const seen = ({ digest, firstSeenAt }: TagRecord) =>
    heads.get(digest ?? '')?.firstSeenAt ?? firstSeenAt;
  return [...tags].sort((a, b) => {
    if (seen(a) !== seen(b)) return seen(a) < seen(b) ? 1 : -1;
    return a.tag < b.tag ? -1 : 1;
  });
}
