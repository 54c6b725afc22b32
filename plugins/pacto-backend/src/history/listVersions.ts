import { compareVersions, parseVersion } from '@pacto/core';
import type { RevisionHead, TagRecord } from '../store';
import { compareVersionKeys, versionKeyOf } from './versionKey';

/** The revisions of one version. @internal */
export interface VersionRevisions {
  heads: RevisionHead[];
  /** The one that stands for the version; absent when none can. */
  chosen?: RevisionHead;
}

/**
 * The versions of a repository from the lowest up. Of several revisions with one version, the one that still has a tag
 * stands for it, then the one that was seen last.
 *
 * @internal
 */
export function listVersions(
  heads: readonly RevisionHead[],
  tags: readonly TagRecord[],
): VersionRevisions[] {
  const tagged = new Set(tags.flatMap(({ digest }) => digest ?? []));
  const ordered = heads
    .map(head => ({ head, key: versionKeyOf(head, tags) }))
    .sort((a, b) => compareVersionKeys(a.key, b.key));
  const versions: VersionRevisions[] = [];
  for (let end = ordered.length; end > 0; ) {
    let start = end - 1;
    const [version] = ordered[start].key;
    while (
      start > 0 &&
      compareVersions(ordered[start - 1].key[0], version) === 0
    ) {
      start -= 1;
    }
    const same = ordered.slice(start, end).map(({ head }) => head);
    const able = same.filter(head => isVersion(head, version));
    versions.push({
      heads: same,
      chosen: able.find(({ digest }) => tagged.has(digest)) ?? able[0],
    });
    end = start;
  }
  return versions;
}

/** What cannot be read takes a place only by the version that its tag says. */
function isVersion(head: RevisionHead, version: string): boolean {
  return head.hasContract || parseVersion(version) !== undefined;
}
