/**
 * Does the step of the version fit the class of the change?
 *
 * @public
 */
export interface VersionStep {
  /** What was done to the version. */
  step:
    | 'none'
    | 'build'
    | 'prerelease'
    | 'patch'
    | 'minor'
    | 'major'
    | 'backwards'
    | 'unknown';
  /** The smallest step that the changes allow. */
  needed: 'none' | 'patch' | 'minor' | 'major' | 'unknown';
  /** `yes`: as large as needed or larger. `no`: too small. `unknown`: cannot be said. */
  fits: 'yes' | 'no' | 'unknown';
  /** One or two sentences for people. */
  message: string;
}
