import type { SbomFormat } from './Sbom';

/**
 * One difference of one package. Source: diff sheet, §8.
 *
 * @public
 */
export interface SbomChange {
  package: string;
  type: 'added' | 'removed' | 'modified';
  /** `package` when the whole package is new or gone; the values are versions then. */
  field: 'package' | 'version' | 'license' | 'supplier';
  oldValue?: string;
  newValue?: string;
}

/**
 * The difference of two bills of materials. It never affects the class of a diff. Source: diff sheet, §8.
 *
 * @public
 */
export interface SbomDiff {
  /** Absent when the old bundle has none. */
  oldFormat?: SbomFormat;
  newFormat?: SbomFormat;
  /** By package, field, type. */
  changes: SbomChange[];
}
