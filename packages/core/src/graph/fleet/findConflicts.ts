import { parseVersion, type VersionRange } from '../../contract';
import type { FleetIndex } from './FleetIndex';
import { RangeBook } from './RangeBook';
import { Sides } from './Sides';
import type { FleetConflict } from './types';

/**
 * Services that are needed in ways that do not go together. References with a tag or a digest are not bound by their
 * range, so only the version they resolve to counts.
 *
 * @internal
 */
export function findConflicts(
  index: FleetIndex,
  targets: readonly string[] = index.ids,
): FleetConflict[] {
  const book = new RangeBook();
  return targets.flatMap(target => {
    const node = index.nodeOf(target);
    if (node === undefined) return [];
    const { starts, edges } = index.incoming;
    const ranges = new Sides();
    const versions = new Sides();
    for (const edge of edges.subarray(starts[node], starts[node + 1])) {
      const { range, pinned, resolvedVersion } = index.dependencies[edge];
      const from = index.ids[index.from[edge]];
      if (range && !pinned) ranges.add(range, from);
      if (resolvedVersion) versions.add(resolvedVersion, from);
    }
    const parsed = book.read(ranges.texts);
    return [
      ...judgeRanges(target, ranges, { parsed, agree: book.agree(parsed) }),
      ...judgeCurrent(target, index.services[node]?.version, ranges, parsed),
      ...judgeVersions(target, versions),
    ];
  });
}

function judgeRanges(
  target: string,
  sides: Sides,
  { parsed, agree }: { parsed: VersionRange[]; agree: boolean | undefined },
): FleetConflict[] {
  if (agree) return [];
  const kind = agree === undefined ? 'UNDECIDED' : 'NO_COMMON_VERSION';
  const message =
    agree === undefined
      ? 'There are too many different ranges to tell whether a version is within all.'
      : 'No version is within all these ranges.';
  const texts = parsed.map(({ text }) => text);
  return [{ target, kind, sides: sides.list(texts), message }];
}

function judgeCurrent(
  target: string,
  version: string | undefined,
  sides: Sides,
  ranges: VersionRange[],
): FleetConflict[] {
  const current = version === undefined ? undefined : parseVersion(version);
  if (!current) return [];
  const refusing = ranges.filter(range => !range.admits(current));
  if (refusing.length === 0) return [];
  return [
    {
      target,
      kind: 'CURRENT_REFUSED',
      sides: sides.list(refusing.map(({ text }) => text)),
      message: `These ranges do not admit the current version ${version}.`,
    },
  ];
}

function judgeVersions(target: string, sides: Sides): FleetConflict[] {
  if (sides.texts.length < 2) return [];
  const message = 'The references resolve to different versions.';
  return [{ target, kind: 'VERSIONS_DIFFER', sides: sides.list(), message }];
}
