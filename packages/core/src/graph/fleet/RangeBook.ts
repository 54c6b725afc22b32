import { commonVersion, VersionRange } from '../../contract';

/** Ranges that are compared, and versions that they name. */
const MAX_RANGES = 100;
const MAX_BOUNDARIES = 1_000;

/**
 * Reads and compares ranges once: thousands of services are asked for with the same few.
 *
 * @internal
 */
export class RangeBook {
  readonly #ranges = new Map<string, VersionRange | undefined>();

  readonly #agreements = new Map<string, boolean | undefined>();

  /** Leaves out what cannot be read. */
  read(texts: readonly string[]): VersionRange[] {
    return texts.flatMap(text => {
      if (!this.#ranges.has(text)) this.#ranges.set(text, parseRange(text));
      return this.#ranges.get(text) ?? [];
    });
  }

  /** Whether some version is within all of them; nothing when there are too many to tell. */
  agree(ranges: readonly VersionRange[]): boolean | undefined {
    const key = JSON.stringify(ranges.map(({ text }) => text));
    if (!this.#agreements.has(key)) this.#agreements.set(key, compare(ranges));
    return this.#agreements.get(key);
  }
}

function compare(ranges: readonly VersionRange[]): boolean | undefined {
  if (ranges.length > MAX_RANGES) return undefined;
  const boundaries = ranges.flatMap(range => range.boundaries).length;
  if (boundaries > MAX_BOUNDARIES) return undefined;
  return commonVersion(ranges) !== undefined;
}

function parseRange(text: string): VersionRange | undefined {
  try {
    return VersionRange.parse(text);
  } catch {
    return undefined;
  }
}
