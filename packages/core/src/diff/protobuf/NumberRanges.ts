import type { NumberRange } from './model';

/**
 * Numbers in ranges, sorted and without overlaps.
 *
 * @internal
 */
export class NumberRanges {
  readonly #ranges: readonly NumberRange[];

  static create(ranges: readonly NumberRange[]): NumberRanges {
    const merged: NumberRange[] = [];
    for (const range of [...ranges].sort(([a], [b]) => a - b)) {
      const last = merged.at(-1);
      if (last && range[0] <= last[1] + 1) {
        merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
      } else {
        merged.push(range);
      }
    }
    return new NumberRanges(merged);
  }

  private constructor(ranges: readonly NumberRange[]) {
    this.#ranges = ranges;
  }

  has(number: number): boolean {
    let low = 0;
    let high = this.#ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = this.#ranges[middle];
      if (number < first) high = middle - 1;
      else if (number > last) low = middle + 1;
      else return true;
    }
    return false;
  }

  /** The ranges that are left when others are taken away. */
  without(others: NumberRanges): NumberRange[] {
    const left: NumberRange[] = [];
    let at = 0;
    for (const [first, last] of this.#ranges) {
      let start = first;
      while (at < others.#ranges.length && others.#ranges[at][1] < start) at++;
      for (
        let other = at;
        start <= last && other < others.#ranges.length;
        other++
      ) {
        const [from, to] = others.#ranges[other];
        if (from > last) break;
        if (from > start) left.push([start, from - 1]);
        start = to + 1;
        at = other;
      }
      if (start <= last) left.push([start, last]);
    }
    return left;
  }
}
