/**
 * Collects texts for a short while and hands them on together. What the handler could not do stays for the next
 * time.
 *
 * @internal
 */
export class Batch {
  readonly #delayMs: number;
  readonly #handle: (items: string[]) => Promise<void>;
  #items = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  static create(options: {
    /** From the first text to the call. */
    delayMs: number;
    /** Must not reject without having logged why. */
    handle(items: string[]): Promise<void>;
  }): Batch {
    return new Batch(options.delayMs, options.handle);
  }

  private constructor(
    delayMs: number,
    handle: (items: string[]) => Promise<void>,
  ) {
    this.#delayMs = delayMs;
    this.#handle = handle;
  }

  add(items: Iterable<string>): void {
    for (const item of items) this.#items.add(item);
    if (this.#timer || this.#items.size === 0) return;
    this.#timer = setTimeout(() => void this.flush(), this.#delayMs);
    this.#timer.unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#items.size === 0) return;
    const items = [...this.#items].sort();
    this.#items = new Set();
    try {
      await this.#handle(items);
    } catch {
      for (const item of items) this.#items.add(item);
    }
  }
}
