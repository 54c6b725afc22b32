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

  /**
   * Columns count UTF-16 code units, as editors do; a byte order mark takes none.
   *
   * @param offset - In UTF-16 code units; what is beyond the end counts as the end.
   */
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
    const column = Math.max(within - this.#starts[low], 0) + 1;
    return { line: low + 1, column };
  }
}

function startsOf(text: string): number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}
