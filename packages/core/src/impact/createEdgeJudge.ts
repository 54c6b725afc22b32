import { parseVersion, VersionRange } from '../contract';
import { counted } from '../counted';
import type { Change, ChangeClass } from '../diff';
import { highestClass } from '../diff';
import type { FleetDependency } from '../graph';
import { judgeRange } from './judgeRange';
import type { ImpactDiff, Verdict, VerdictReason } from './types';

/** Changes named as reasons; the rest is counted. */
const MAX_CHANGES = 20;

const PINNED: VerdictReason = {
  code: 'PINNED',
  message:
    'The reference names a tag or a digest: the change does not reach it until the tag or the reference moves.',
};

const noDiff = {
  verdict: 'unknown' as const,
  reasons: [
    {
      code: 'NO_DIFF',
      message: 'What changes is not known, only the version.',
    },
  ],
};

/**
 * What a change of the target does to one dependency on it.
 *
 * @public
 */
export interface EdgeVerdict {
  verdict: Verdict;
  rangeVerdict: Verdict;
  reasons: readonly VerdictReason[];
}

/** @internal */
export type JudgeEdge = (
  dependency: Pick<FleetDependency, 'range' | 'pinned'>,
) => EdgeVerdict;

/**
 * Judges a new revision: the range first, then what has changed. A range that admits a breaking change is the
 * dangerous case, because nothing holds the change back.
 *
 * @param options - `diff`: absent when only the version is known.
 * @public
 */
export function createEdgeJudge(options: {
  oldVersion?: string;
  newVersion?: string;
  diff?: ImpactDiff;
}): JudgeEdge {
  const { oldVersion, newVersion, diff } = options;
  const admitted = diff ? judgeDiff(diff) : noDiff;
  const breaking = diff ? reasonsOf(diff, 'MAY_BREAK', 'BREAKING') : [];
  const byRange = new Map<string | undefined, EdgeVerdict>();

  const judge = (range: string | undefined): EdgeVerdict => {
    const { verdict, reason } = judgeRange(range, newVersion);
    if (verdict === 'unknown') {
      return { verdict, rangeVerdict: verdict, reasons: [reason, ...breaking] };
    }
    const refusedOld = judgeRange(range, oldVersion).verdict === 'incompatible';
    if (verdict === 'incompatible') {
      const both = {
        code: 'RANGE_REFUSES_BOTH',
        message: `${reason.message} Nor did it admit ${oldVersion}.`,
      };
      return {
        verdict,
        rangeVerdict: verdict,
        reasons: [refusedOld ? both : reason],
      };
    }
    const change =
      refusedOld && diff && admitted.verdict !== 'compatible'
        ? admitsNewOnly({ range: range!, oldVersion, newVersion: newVersion! })
        : admitted;
    return {
      verdict: change.verdict,
      rangeVerdict: verdict,
      reasons: [reason, ...change.reasons],
    };
  };

  return ({ range, pinned }) => {
    const known = byRange.get(range) ?? judge(range);
    byRange.set(range, known);
    return pinned ? { ...known, verdict: 'unknown', reasons: [PINNED] } : known;
  };
}

/**
 * The consumer never used the old version, so the difference from it says little. One that asks for nothing lower than
 * the new version knows what it asks for; another may have been made for a version between the two.
 */
function admitsNewOnly(options: {
  range: string;
  oldVersion?: string;
  newVersion: string;
}) {
  const { range, oldVersion, newVersion } = options;
  const code = 'RANGE_ADMITS_NEW_ONLY';
  return admitsNothingBelow(range, newVersion)
    ? {
        verdict: 'compatible' as const,
        reasons: [
          { code, message: `It asks for ${newVersion} or later anyway.` },
        ],
      }
    : {
        verdict: 'unknown' as const,
        reasons: [
          {
            code,
            message: `It does not admit ${oldVersion}, so the change from there does not say what changes for it.`,
          },
        ],
      };
}

function admitsNothingBelow(text: string, version: string): boolean {
  const range = VersionRange.parse(text);
  const lowest = parseVersion(version);
  return (
    lowest !== undefined &&
    range.starts.every(
      start => start.compare(lowest) >= 0 || !range.admits(start),
    )
  );
}

function judgeDiff(diff: ImpactDiff): {
  verdict: Verdict;
  reasons: VerdictReason[];
} {
  const worst = highestClass([
    diff.classification,
    ...diff.changes.map(({ classification }) => classification),
  ]);
  if (worst === 'BREAKING') {
    return {
      verdict: 'incompatible',
      reasons: reasonsOf(diff, 'BREAKING_CHANGE_ADMITTED', worst),
    };
  }
  const reasons = [
    ...(diff.completeness === 'partial'
      ? [
          {
            code: 'DIFF_INCOMPLETE',
            message: 'The revisions could not be compared in full.',
          },
        ]
      : []),
    ...(worst === 'POTENTIAL_BREAKING'
      ? reasonsOf(diff, 'MAY_BREAK', worst)
      : []),
  ];
  return { verdict: reasons.length > 0 ? 'unknown' : 'compatible', reasons };
}

function reasonsOf(
  { classification, changes }: ImpactDiff,
  code: string,
  wanted: ChangeClass,
): VerdictReason[] {
  const found = changes.filter(change => change.classification === wanted);
  if (found.length === 0) {
    const message = `The change as a whole is ${wanted}.`;
    return classification === wanted ? [{ code, message }] : [];
  }
  const rest = found.length - MAX_CHANGES;
  return [
    ...found.slice(0, MAX_CHANGES).map(change => ({
      code,
      message: describe(change),
      change: change.path,
    })),
    ...(rest > 0
      ? [{ code, message: `${counted(rest, 'more change')} like these.` }]
      : []),
  ];
}

function describe({ path, type, oldValue, newValue, reason }: Change): string {
  const values = [oldValue, newValue].filter(value => value !== undefined);
  const shown = values.length > 0 ? ` (${values.join(' → ')})` : '';
  return `${path} ${type}${shown}: ${reason}`;
}
