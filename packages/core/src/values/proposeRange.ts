import type { ChangeClass } from '../diff';
import { LenientVersion } from '../contract';

/**
 * A version with the class of its change against the version below.
 *
 * @public
 */
export interface VersionHop {
  version: string;
  from: string;
  /** Absent: not known. */
  classification?: ChangeClass;
}

/** @public */
export interface ProposedRange {
  /** Absent: nothing but the digest can be relied on. */
  range?: string;
  /**
   * `KEPT`: within a major version nothing broke. `MINOR_BROKE`, `PATCH_BROKE`: a step of that size did, or may have.
   * `NO_HISTORY`: there is no step to judge by. `NO_VERSION`: the version is none.
   */
  reason: 'KEPT' | 'MINOR_BROKE' | 'PATCH_BROKE' | 'NO_HISTORY' | 'NO_VERSION';
  /** The step that decided, when one broke. */
  hop?: VersionHop;
  /** Steps that were looked at: within a major version, of known class. */
  judged: number;
}

type Size = 'minor' | 'patch';

/**
 * The widest range that the history of a service supports for a consumer that starts with a version: what its minor or
 * patch steps broke before, they may break again. A step below 1.0.0 counts by its place as in a caret range: `0.2` to
 * `0.3` is a major one.
 *
 * @public
 */
export function proposeRange(options: {
  version: string;
  hops: readonly VersionHop[];
}): ProposedRange {
  const { version, hops } = options;
  const parsed = LenientVersion.parse(version);
  if (!parsed) return { reason: 'NO_VERSION', judged: 0 };
  const steps = hops.flatMap(hop => {
    const size = sizeOf(hop);
    return size && hop.classification ? [{ size, hop }] : [];
  });
  const broke = (wanted: Size) =>
    steps.find(
      ({ size, hop }) =>
        size === wanted && hop.classification !== 'NON_BREAKING',
    )?.hop;
  const judged = steps.length;
  const patch = broke('patch');
  if (patch) {
    return { range: `=${version}`, reason: 'PATCH_BROKE', hop: patch, judged };
  }
  const minor = broke('minor');
  if (minor) {
    return { range: `~${version}`, reason: 'MINOR_BROKE', hop: minor, judged };
  }
  return {
    range: `^${version}`,
    reason: judged > 0 ? 'KEPT' : 'NO_HISTORY',
    judged,
  };
}

/** Of a step that a caret range lets pass. */
function sizeOf({ from, version }: VersionHop): Size | undefined {
  const [a, b] = [from, version].map(text => LenientVersion.parse(text));
  if (!a || !b || a.isPrerelease || b.isPrerelease) return undefined;
  if (a.major !== b.major || a.compare(b) >= 0) return undefined;
  if (a.major > 0) return a.minor === b.minor ? 'patch' : 'minor';
  if (a.minor !== b.minor) return undefined;
  return a.minor > 0 ? 'patch' : undefined;
}
