import { LenientVersion } from './LenientVersion';

/** @internal */
export type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | '~' | '^';

/**
 * What stands behind an operator.
 *
 * @internal
 */
export interface Operand {
  /** Missing parts and wildcards filled with 0. */
  version: LenientVersion;
  /** How many of the three numbers were given before the end or the first wildcard. */
  given: 0 | 1 | 2 | 3;
}

type Test = (version: LenientVersion, operand: Operand) => boolean;

const sameMajor: Test = (v, { version }) => v.major === version.major;
const sameMinor: Test = (v, operand) =>
  sameMajor(v, operand) && v.minor === operand.version.minor;

/** Within what `1`, `1.2` or `1.x` stand for. */
const covered: Test = (v, operand) => {
  if (operand.given === 1) return sameMajor(v, operand);
  return sameMinor(v, operand);
};

/** `*` is 0.0.0: `^*` admits nothing else, `>*` all above. Only behind `=`, `~` and `>=` does it mean any version. */
const isWhole = ({ given }: Operand) => given === 3 || given === 0;

const isZero = ({ major, minor, patch }: LenientVersion) =>
  major === 0 && minor === 0 && patch === 0;

const tilde: Test = (v, operand) => {
  if (v.compare(operand.version) < 0) return false;
  // `~*` and `~0.0.0` are everything from there on.
  if (isWhole(operand) && isZero(operand.version)) return true;
  return covered(v, operand);
};

const caret: Test = (v, operand) => {
  const { version, given } = operand;
  if (v.compare(version) < 0) return false;
  if (version.major > 0 || given === 1) return sameMajor(v, operand);
  if (version.minor > 0 || given === 2) return sameMinor(v, operand);
  return sameMinor(v, operand) && v.patch === version.patch;
};

const TESTS: Record<Operator, Test> = {
  '=': (v, operand) =>
    operand.given < 3 ? tilde(v, operand) : v.compare(operand.version) === 0,
  '!=': (v, operand) => {
    if (isWhole(operand)) return v.compare(operand.version) !== 0;
    if (operand.given === 1 || !covered(v, operand))
      return !covered(v, operand);
    return v.comparePrerelease(operand.version) !== 0;
  },
  '>': (v, operand) => {
    if (isWhole(operand)) return v.compare(operand.version) > 0;
    if (!sameMajor(v, operand)) return v.major > operand.version.major;
    return operand.given === 2 && v.minor > operand.version.minor;
  },
  '<': (v, { version }) => v.compare(version) < 0,
  '>=': (v, { version }) => v.compare(version) >= 0,
  '<=': (v, operand) => {
    if (operand.given === 3) return v.compare(operand.version) <= 0;
    if (!sameMajor(v, operand)) return v.major < operand.version.major;
    return operand.given === 1 || v.minor <= operand.version.minor;
  },
  '~': tilde,
  '^': caret,
};

/**
 * Whether one comparator admits a version; whether prereleases take part at all is decided before. Rules of
 * Masterminds/semver v3 (graph sheet, §2), which differ from npm's for `0.x`, wildcards and prereleases.
 *
 * @internal
 */
export function admits(
  operator: Operator,
  operand: Operand,
  version: LenientVersion,
): boolean {
  return TESTS[operator](version, operand);
}
