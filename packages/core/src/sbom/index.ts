export { diffSboms } from './diffSboms';
export { readSbom } from './readSbom';
export type { Sbom, SbomFormat, SbomPackage, SbomProblem } from './Sbom';
export type { SbomChange, SbomDiff } from './SbomDiff';
