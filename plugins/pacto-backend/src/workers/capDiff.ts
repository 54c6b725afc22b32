import { type BundleDiff, type ChangeClass } from '@pacto/core';
import type { DiffResult } from './tasks';

/** Changes that are kept: nobody reads more, and they have to fit into memory on both sides. */
export const MAX_CHANGES = 10_000;
/** As the API says. */
const MAX_SBOM_CHANGES = 500;

const GRAVEST_FIRST: readonly ChangeClass[] = [
  'BREAKING',
  'POTENTIAL_BREAKING',
  'NON_BREAKING',
];

/**
 * Leaves out what is too much to keep: of the changes the most harmless ones. Counts and class stay those of all.
 *
 * @internal
 */
export function capDiff({ sbom, ...diff }: BundleDiff): DiffResult {
  const total = diff.changes.length;
  return {
    ...diff,
    changes: total > MAX_CHANGES ? gravest(diff.changes) : diff.changes,
    limitations:
      total > MAX_CHANGES
        ? [
            ...diff.limitations,
            {
              code: 'TOO_MANY_CHANGES',
              message: `Only the ${MAX_CHANGES} gravest of ${total} changes are listed`,
            },
          ]
        : diff.limitations,
    sbom: sbom && {
      ...sbom,
      changes: sbom.changes.slice(0, MAX_SBOM_CHANGES),
      total: sbom.changes.length,
    },
  };
}

function gravest(changes: BundleDiff['changes']): BundleDiff['changes'] {
  const kept = new Set(
    GRAVEST_FIRST.flatMap(wanted =>
      changes.filter(({ classification }) => classification === wanted),
    ).slice(0, MAX_CHANGES),
  );
  return changes.filter(change => kept.has(change));
}
