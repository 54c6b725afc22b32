import type { DiffReport, ReportSide } from './DiffReport';

/**
 * A difference for programs. The shape is kept: later versions of format 1 only add to it.
 *
 * @public
 */
export interface DiffDocument
  extends Pick<
    DiffReport['diff'],
    | 'profile'
    | 'rulesVersion'
    | 'classification'
    | 'counts'
    | 'step'
    | 'completeness'
    | 'limitations'
    | 'changes'
    | 'sbom'
  > {
  format: 1;
  from: ReportSide;
  to: ReportSide;
}

/** @public */
export function toDiffDocument({ from, to, diff }: DiffReport): DiffDocument {
  return {
    format: 1,
    from: sideOf(from),
    to: sideOf(to),
    profile: diff.profile,
    rulesVersion: diff.rulesVersion,
    classification: diff.classification,
    counts: diff.counts,
    step: diff.step,
    completeness: diff.completeness,
    limitations: diff.limitations,
    changes: diff.changes,
    ...(diff.sbom ? { sbom: diff.sbom } : {}),
  };
}

function sideOf({ service, version, digest }: ReportSide): ReportSide {
  return { service, version, digest };
}
