/** The browser reports tasks from this length on. */
const SHORTEST_MS = 50;

/** Looks for tasks of the main thread that stop everything else. */
export class LongTasks {
  readonly #observer: PerformanceObserver;
  #longest = SHORTEST_MS;

  private constructor() {
    this.#observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) {
        this.#longest = Math.max(this.#longest, duration);
      }
    });
    this.#observer.observe({ type: 'longtask' });
  }

  static start(): LongTasks {
    return new LongTasks();
  }

  /** Length of the longest one; 50 ms stands for "none as long as that". */
  async stop(): Promise<number> {
    // They are reported some time after they end.
    await new Promise(resolve => setTimeout(resolve, 500));
    this.#observer.disconnect();
    return this.#longest;
  }
}
