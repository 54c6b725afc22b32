import type { SbomDiff } from '../../sbom';
import type { BundleDiff } from '../BundleDiff';

/**
 * A difference, and between what: the input of every report.
 *
 * @public
 */
export interface DiffReport {
  from: ReportSide;
  to: ReportSide;
  /** The list of SBOM changes may be cut; then `total` says how many there are. */
  diff: Omit<BundleDiff, 'sbom'> & { sbom?: SbomDiff & { total?: number } };
}

/** @public */
export interface ReportSide {
  service?: string;
  version?: string;
  digest?: string;
}
