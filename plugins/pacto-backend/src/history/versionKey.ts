import { compareVersions } from '@pacto/core';
import type { RevisionHead, TagRecord } from '../store';

/** Characters of a version that rows are ordered by: cursors hold it, and authors may write any text. */
const KEY_LENGTH = 200;

/**
 * What revisions are ordered by: version, first seen, digest. A revision without a version goes by its highest tag.
 *
 * @internal
 */
export function versionKeyOf(
  head: RevisionHead,
  tags: readonly TagRecord[],
): string[] {
  const version =
    head.version?.slice(0, KEY_LENGTH) ??
    tags
      .filter(({ digest }) => digest === head.digest)
      .map(({ tag }) => tag)
      .sort(compareVersions)
      .at(-1) ??
    '';
  return [version, head.firstSeenAt, head.digest];
}

/** Negative when `a` comes first: newest first. @internal */
export function compareVersionKeys(
  a: readonly string[],
  b: readonly string[],
): number {
  return (
    compareVersions(b[0], a[0]) ||
    compareText(b[1], a[1]) ||
    compareText(a[2], b[2])
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
