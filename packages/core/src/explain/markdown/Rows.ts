/** Rows of one table; more would not be read. */
const MOST = 200;

/**
 * Collects the rows of a table and counts what does not fit.
 *
 * @internal
 */
export class Rows {
  readonly #head: readonly string[];

  readonly #rows: string[] = [];

  #count = 0;

  static create(...head: string[]): Rows {
    return new Rows(head);
  }

  private constructor(head: readonly string[]) {
    this.#head = head;
  }

  get count(): number {
    return this.#count;
  }

  /** @param cells - Markdown on one line, made only for rows that fit. */
  add(cells: () => readonly string[]): void {
    this.#count += 1;
    if (this.#rows.length < MOST) this.#rows.push(line(cells()));
  }

  /** Nothing without rows. */
  toMarkdown(): string[] {
    if (this.#count === 0) return [];
    const table = [
      line(this.#head),
      line(this.#head.map(() => '---')),
      ...this.#rows,
    ].join('\n');
    return [table, ...andMore(this.#count - this.#rows.length)];
  }
}

function line(cells: readonly string[]) {
  return `| ${cells.join(' | ')} |`;
}

/** Says how many are left out. @internal */
export function andMore(count: number): string[] {
  return count > 0 ? [`and ${count} more`] : [];
}
