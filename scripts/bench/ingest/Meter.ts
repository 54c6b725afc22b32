import { monitorEventLoopDelay } from 'node:perf_hooks';

const SAMPLE_MS = 20;
/** Of the timer that is late when the event loop is busy. */
const RESOLUTION_MS = 5;

/** Watches memory and event loop of this thread. */
export class Meter {
  readonly #idle: number;
  readonly #delay: ReturnType<typeof monitorEventLoopDelay>;
  readonly #timer: NodeJS.Timeout;
  #most = 0;

  static start(): Meter {
    return new Meter();
  }

  private constructor() {
    globalThis.gc?.();
    this.#idle = inUse();
    this.#delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    this.#delay.enable();
    this.#timer = setInterval(() => this.#sample(), SAMPLE_MS);
  }

  stop(): { memory: number; longestStall: number } {
    clearInterval(this.#timer);
    this.#sample();
    this.#delay.disable();
    return {
      memory: this.#most - this.#idle,
      longestStall: Math.max(0, this.#delay.max / 1e6 - RESOLUTION_MS),
    };
  }

  #sample(): void {
    this.#most = Math.max(this.#most, inUse());
  }
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
