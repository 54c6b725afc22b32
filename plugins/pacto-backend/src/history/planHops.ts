import { compareVersions, parseVersion } from '@pacto/core';
import type { RevisionHead, TagRecord } from '../store';
import { compareVersionKeys, versionKeyOf } from './versionKey';

/** What to compare a revision with. @internal */
export type PlannedHop =
  | { kind: 'first' }
  | { kind: 'compare'; from: RevisionHead }
  | { kind: 'blocked'; from?: RevisionHead; reason: string };

/**
 * Compares every revision with the next lower version. Of several revisions with that version, the one that still has
 * a tag counts, then the one that was seen last. Pure, so that a version that arrives in between changes exactly the
 * hops around it, in whatever order revisions came. Source: dashboard sheet, §3.
 *
 * @returns By digest.
 * @internal
 */
export function planHops(
  heads: readonly RevisionHead[],
  tags: readonly TagRecord[],
): Map<string, PlannedHop> {
  const tagged = new Set(tags.flatMap(({ digest }) => digest ?? []));
  const ordered = heads
    .map(head => ({ head, key: versionKeyOf(head, tags) }))
    .sort((a, b) => compareVersionKeys(a.key, b.key));
  const plan = new Map<string, PlannedHop>();
  // From the lowest version up, so that what is below is known already.
  let below: RevisionHead | undefined;
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
    for (const head of same) plan.set(head.digest, planHop(head, below));
    below =
      same.find(head => tagged.has(head.digest) && isVersion(head, version)) ??
      same.find(head => isVersion(head, version)) ??
      below;
    end = start;
  }
  return plan;
}

function planHop(
  head: RevisionHead,
  below: RevisionHead | undefined,
): PlannedHop {
  if (!head.hasContract) {
    return { kind: 'blocked', reason: 'This revision cannot be read.' };
  }
  if (!below) return { kind: 'first' };
  return below.hasContract
    ? { kind: 'compare', from: below }
    : {
        kind: 'blocked',
        from: below,
        reason: 'The version below cannot be read.',
      };
}

/** What cannot be read takes a place only by the version that its tag says. */
function isVersion(head: RevisionHead, version: string): boolean {
  return head.hasContract || parseVersion(version) !== undefined;
}
