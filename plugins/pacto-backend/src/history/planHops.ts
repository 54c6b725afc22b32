import type { RevisionHead, TagRecord } from '../store';
import { listVersions } from './listVersions';

/** What to compare a revision with. @internal */
export type PlannedHop =
  | { kind: 'first' }
  | { kind: 'compare'; from: RevisionHead }
  | { kind: 'blocked'; from?: RevisionHead; reason: string };

/**
 * Compares every revision with the next lower version. Pure, so that a version that arrives in between changes exactly
 * the hops around it, in whatever order revisions came. Source: dashboard sheet, §3.
 *
 * @returns By digest.
 * @internal
 */
export function planHops(
  heads: readonly RevisionHead[],
  tags: readonly TagRecord[],
): Map<string, PlannedHop> {
  const plan = new Map<string, PlannedHop>();
  let below: RevisionHead | undefined;
  for (const { heads: same, chosen } of listVersions(heads, tags)) {
    for (const head of same) plan.set(head.digest, planHop(head, below));
    below = chosen ?? below;
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
