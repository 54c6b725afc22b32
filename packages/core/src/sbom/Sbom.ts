/** @public */
export type SbomFormat = 'spdx' | 'cyclonedx';

/**
 * What upstream compares of a package; empty text where the file says nothing. Source: diff sheet, §8.
 *
 * @public
 */
export interface SbomPackage {
  name: string;
  version: string;
  license: string;
  supplier: string;
}

/**
 * The software bill of materials of a bundle.
 *
 * @public
 */
export interface Sbom {
  /** In the bundle. */
  file: string;
  format: SbomFormat;
  /** In the order of the file. */
  packages: SbomPackage[];
}

/**
 * A bill of materials that is there but cannot be used.
 *
 * @public
 */
export interface SbomProblem {
  file: string;
  /** One sentence. */
  problem: string;
}
