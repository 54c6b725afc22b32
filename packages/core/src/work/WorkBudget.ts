/**
 * More work than was allowed.
 *
 * @public
 */
export class WorkLimitError extends Error {
  readonly code = 'WORK_LIMIT';

  constructor(steps: number) {
    super(`more than ${steps} steps of work`);
    this.name = 'WorkLimitError';
  }
}

/** Steps between two looks at the signal. */
const SIGNAL_STEPS = 1024;

/**
 * Bounds an operation on strangers' input by steps, which are the same on every machine, and by a signal.
 *
 * @public
 */
export class WorkBudget {
  readonly #limit: number;
  readonly #signal?: AbortSignal;
  #spent = 0;
  #look = SIGNAL_STEPS;

  /** @param options - `steps`: none means no limit. */
  static create(
    options: { steps?: number; signal?: AbortSignal } = {},
  ): WorkBudget {
    return new WorkBudget(options.steps ?? Infinity, options.signal);
  }

  private constructor(limit: number, signal: AbortSignal | undefined) {
    this.#limit = limit;
    this.#signal = signal;
    signal?.throwIfAborted();
  }

  get spent(): number {
    return this.#spent;
  }

  /** Whether the signal was aborted. */
  get aborted(): boolean {
    return this.#signal?.aborted ?? false;
  }

  /**
   * @throws WorkLimitError when the steps are used up
   * @throws the reason of the signal when it was aborted
   */
  spend(steps = 1): void {
    this.#spent += steps;
    if (this.#spent > this.#limit) throw new WorkLimitError(this.#limit);
    if (this.#spent >= this.#look) {
      this.#look = this.#spent + SIGNAL_STEPS;
      this.#signal?.throwIfAborted();
    }
  }
}
