import { SemVer } from 'semver';

const PARTS =
  /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/**
 * A version as upstream reads it: semver, and also a leading `v`, missing parts (they count as 0) and leading zeros.
 *
 * @public
 */
export class LenientVersion {
  readonly #semver: SemVer;

  /** As written. */
  readonly text: string;

  private constructor(text: string, semver: SemVer) {
    this.text = text;
    this.#semver = semver;
  }

  /** @returns Nothing where the text is no version, e.g. `latest` or `1.2.3.4`. */
  static parse(text: string): LenientVersion | undefined {
    const match = PARTS.exec(text);
    if (!match) return undefined;
    const [, major, minor = '0', patch = '0', prerelease = '', build = ''] =
      match;
    const numbers = [major, minor, patch].map(part =>
      part.replace(/^0+(?=\d)/, ''),
    );
    try {
      return new LenientVersion(
        text,
        new SemVer(`${numbers.join('.')}${prerelease}${build}`),
      );
    } catch {
      // A number above 2^53, a zero-padded number in the prerelease, or more than 256 characters.
      return undefined;
    }
  }

  get major(): number {
    return this.#semver.major;
  }

  get minor(): number {
    return this.#semver.minor;
  }

  get patch(): number {
    return this.#semver.patch;
  }

  /** Whether there is a part such as `-rc.1`. */
  get isPrerelease(): boolean {
    return this.#semver.prerelease.length > 0;
  }

  /** Semver order: negative when this one is lower. Build metadata does not count. */
  compare(other: LenientVersion): number {
    return this.#semver.compare(other.#semver);
  }

  /** Order by what follows the three numbers alone; a release is above its prereleases. */
  comparePrerelease(other: LenientVersion): number {
    return this.#semver.comparePre(other.#semver);
  }
}

/**
 * {@link LenientVersion.parse} as a function.
 *
 * @public
 */
export function parseVersion(text: string): LenientVersion | undefined {
  return LenientVersion.parse(text);
}

/**
 * An order for lists of versions: what is no version comes first, by text; then versions in semver order. `1.0` and
 * `v1.0.0` are equal.
 *
 * @returns Negative, zero or positive, as `Array.sort` wants it.
 * @public
 */
export function compareVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left && right) return left.compare(right);
  if (left || right) return left ? 1 : -1;
  return a < b ? -1 : Number(a > b);
}
