import type { Clock } from '@pacto/oci';

interface Sleeper {
  at: number;
  wake(): void;
}

/**
 * A clock that jumps to the next sleeper whenever everybody sleeps.
 *
 * @internal
 */
export class FakeClock implements Clock {
  #now = Date.parse('2026-03-01T08:00:00.000Z');
  #sleepers: Sleeper[] = [];

  readonly now = () => this.#now;

  readonly random = () => 0.5;

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const sleeper = { at: this.#now + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter(other => other !== sleeper);
        reject(signal.reason);
      });
    });

  /** Lets time pass until the work is done, or so many milliseconds. */
  async run<T>(work: Promise<T>, mostMs = Infinity): Promise<T | undefined> {
    const end = this.#now + mostMs;
    let isDone = false;
    const settled = work.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    for (;;) {
      // Everybody who is awake gets as far as they can.
      for (let turn = 0; turn < 20; turn += 1) {
        await new Promise(resolve => setImmediate(resolve));
      }
      if (isDone) return settled;
      const next = Math.min(...this.#sleepers.map(({ at }) => at));
      if (next > end) {
        this.#now = end;
        return undefined;
      }
      if (next === Infinity) continue;
      this.#now = Math.max(this.#now, next);
      const due = this.#sleepers.filter(({ at }) => at <= this.#now);
      this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#now);
      due.forEach(({ wake }) => wake());
    }
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}
