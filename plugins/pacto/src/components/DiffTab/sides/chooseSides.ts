import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { isComparable } from '../../../versions/comparable';

/** Digests of the two revisions; absent where there is none to take. */
export interface Sides {
  from?: string;
  to?: string;
}

/**
 * What the address leaves open: the newer side is the current version, the older one the version below it, or the
 * current one of another service.
 *
 * @param versions - newest first
 * @param olderVersions - those of the other service, when the older side is one of them
 */
export function chooseSides(
  versions: Version[],
  given: Sides,
  olderVersions?: Version[],
): Sides {
  const comparable = versions.filter(isComparable);
  if (olderVersions) {
    return {
      from: given.from ?? chooseNewer(olderVersions.filter(isComparable)),
      to: given.to ?? chooseNewer(comparable),
    };
  }
  const to = given.to ?? chooseNewer(comparable, given.from);
  return { from: given.from ?? chooseOlder(comparable, to), to };
}

function chooseNewer(comparable: Version[], from?: string) {
  const others = comparable.filter(({ digest }) => digest !== from);
  return (others.find(({ current }) => current) ?? others[0])?.digest;
}

function chooseOlder(comparable: Version[], to?: string) {
  const index = comparable.findIndex(({ digest }) => digest === to);
  const below = comparable[index]?.hop.from?.digest;
  return (
    below ??
    comparable.slice(index + 1).find(({ digest }) => digest !== to)?.digest
  );
}
