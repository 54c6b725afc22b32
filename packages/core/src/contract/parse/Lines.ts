import type { Position } from '../../validation/finding';

/**
 * Turns offsets of one text into positions. The lines are counted when the first position is wanted; most texts have
 * no finding.
 *
 * @internal
 */
export class Lines {
  readonly #text: string;

  #starts?: number[];

  constructor(text: string) {
    this.#text = text;
  }

  /** @param offset - In UTF-16 code units; what is beyond the end counts as the end. */
  positionAt(offset: number): Position {
    this.#starts ??= startsOf(this.#text);
    const within = Math.min(offset, this.#text.length);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= within) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: within - this.#starts[low] + 1 };
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}
