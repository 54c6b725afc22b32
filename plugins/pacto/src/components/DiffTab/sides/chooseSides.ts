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
 * @param given - digests or versions
 * @param versions - newest first
 * @param olderVersions - those of the other service, when the older side is one of them
 */
export function chooseSides(
  versions: Version[],
  given: Sides,
  olderVersions?: Version[],
): Sides {
  const comparable = versions.filter(isComparable);
  const older = olderVersions?.filter(isComparable);
  const from = digestOf(older ?? comparable, given.from);
  const to = digestOf(comparable, given.to);
  if (older) {
    return {
      from: from ?? chooseNewer(older),
      to: to ?? chooseNewer(comparable),
    };
  }
  const newer = to ?? chooseNewer(comparable, from);
  return { from: from ?? chooseOlder(comparable, newer), to: newer };
}

/** An address that a person wrote may say the version instead. */
function digestOf(comparable: Version[], given?: string) {
  if (given === undefined) return undefined;
  return comparable.find(({ version }) => version === given)?.digest ?? given;
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
