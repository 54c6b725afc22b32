import type { BundleDiff, Change, ChangeClass } from '@pacto/core';
import type { DiffResult } from './tasks';

/** Changes that are kept: nobody reads more, and they have to fit into memory on both sides. */
const MAX_CHANGES = 10_000;
/** Characters of these changes as JSON; a path or value may have thousands. */
const MAX_CHARACTERS = 8_000_000;
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
 * @param maxChanges - how many changes stay at most
 * @internal
 */
export function capDiff(
  { sbom, ...diff }: BundleDiff,
  maxChanges = MAX_CHANGES,
): DiffResult {
  const total = diff.changes.length;
  const changes = gravest(diff.changes, maxChanges);
  return {
    ...diff,
    changes,
    limitations:
      changes.length < total
        ? [
            ...diff.limitations,
            {
              code: 'TOO_MANY_CHANGES',
              message: `Only the ${changes.length} gravest of ${total} changes are listed`,
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

/** In their order. */
function gravest(changes: readonly Change[], maxChanges: number): Change[] {
  const gravestFirst = GRAVEST_FIRST.flatMap(wanted =>
    changes.filter(({ classification }) => classification === wanted),
  );
  const kept = new Set<Change>();
  let left = MAX_CHARACTERS;
  for (const change of gravestFirst) {
    left -= JSON.stringify(change).length;
    if (left < 0 || kept.size === maxChanges) break;
    kept.add(change);
  }
  return changes.filter(change => kept.has(change));
}
