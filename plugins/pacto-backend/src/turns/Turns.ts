import type { Demand } from './Demand';

/** Of so many turns in a row that go to urgent work, the next goes to other work, so that it gets on too. */
const URGENT_IN_A_ROW = 3;

/** @internal */
export interface TurnsOptions {
  /** What may run at once. */
  running: number;
  /** What may wait; no bound when left out. */
  waiting?: number;
}

/** Too much waits already. @internal */
export class TooManyWaitingError extends Error {
  constructor() {
    super('Too much waits already');
    this.name = 'TooManyWaitingError';
  }
}

interface Waiting {
  demand: Demand;
  start(): void;
}

/**
 * Lets a few run at once and the others wait: urgent work goes first, else who came first.
 *
 * @internal
 */
export class Turns {
  readonly #options: TurnsOptions;
  #running = 0;
  #urgentInARow = 0;
  #waiting: Waiting[] = [];

  static create(options: TurnsOptions): Turns {
    return new Turns(options);
  }

  private constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** Nothing runs or waits. */
  get idle(): boolean {
    return this.#running === 0 && this.#waiting.length === 0;
  }

  /**
   * Waits for a turn. It lasts until `done` is called, once.
   *
   * Throws the reason of the signal when that is aborted while it waits, and {@link TooManyWaitingError}s.
   */
  async take(
    options: { signal?: AbortSignal; demand?: Demand } = {},
  ): Promise<{ done(): void }> {
    const { signal, demand = { urgent: true } } = options;
    signal?.throwIfAborted();
    if (this.#running < this.#options.running) this.#running += 1;
    else await this.#wait(demand, signal);
    return { done: () => this.#done() };
  }

  async run<T>(
    work: () => Promise<T>,
    options: { signal?: AbortSignal; demand?: Demand } = {},
  ): Promise<T> {
    const turn = await this.take(options);
    try {
      return await work();
    } finally {
      turn.done();
    }
  }

  async #wait(demand: Demand, signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= (this.#options.waiting ?? Infinity)) {
      throw new TooManyWaitingError();
    }
    const entry: Waiting = { demand, start: () => {} };
    let onAbort = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        entry.start = resolve;
        onAbort = () => {
          this.#waiting = this.#waiting.filter(other => other !== entry);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        this.#waiting.push(entry);
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  #done(): void {
    const next = this.#next();
    if (!next) {
      this.#running -= 1;
      return;
    }
    this.#waiting = this.#waiting.filter(other => other !== next);
    this.#urgentInARow = next.demand.urgent ? this.#urgentInARow + 1 : 0;
    next.start();
  }

  #next(): Waiting | undefined {
    const urgent = this.#waiting.find(({ demand }) => demand.urgent);
    const other = this.#waiting.find(({ demand }) => !demand.urgent);
    return this.#urgentInARow < URGENT_IN_A_ROW
      ? urgent ?? other
      : other ?? urgent;
  }
}
