import { VersionRange } from '../../contract';
import { haveCommonVersion } from '../../contract/version/haveCommonVersion';

/** Ranges that are compared, and places that are looked at in each of them. */
const MAX_RANGES = 100;
const MAX_STARTS = 10_000;

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
  const places = ranges.reduce((sum, { starts }) => sum + starts.length, 0);
  if (places > MAX_STARTS) return undefined;
  return haveCommonVersion(ranges);
}

function parseRange(text: string): VersionRange | undefined {
  try {
    return VersionRange.parse(text);
  } catch {
    return undefined;
  }
}
