import type { RevisionHead, TagRecord } from '../store';
import { listVersions } from './listVersions';

/**
 * The versions that lie on the way from one revision to a newer one, both ends included. What cannot be read is left
 * out, so that the steps around it are one.
 *
 * @returns Nothing when the second is not newer, or one of the two is not there.
 * @internal
 */
export function findWay(
  history: { heads: readonly RevisionHead[]; tags: readonly TagRecord[] },
  from: string,
  to: string,
): RevisionHead[] {
  const versions = listVersions(history.heads, history.tags);
  const placeOf = (digest: string) =>
    versions.findIndex(({ heads }) =>
      heads.some(head => head.digest === digest),
    );
  const start = placeOf(from);
  const end = placeOf(to);
  if (start === -1 || end < start || from === to) return [];
  const headOf = (place: number, digest: string) =>
    versions[place].heads.filter(head => head.digest === digest);
  const between = versions
    .slice(start + 1, Math.max(start + 1, end))
    .flatMap(({ chosen }) => (chosen?.hasContract ? chosen : []));
  return [...headOf(start, from), ...between, ...headOf(end, to)];
}
