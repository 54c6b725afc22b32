import { WorkBudget } from '../work';

/**
 * Splits work over parts, so that one huge part leaves the others their share. What a part does not need goes to
 * those after it.
 *
 * @internal
 */
export class WorkShares {
  #left: number;

  #parts: number;

  readonly #signal?: AbortSignal;

  static create(options: {
    steps: number;
    parts: number;
    signal?: AbortSignal;
  }): WorkShares {
    return new WorkShares(options.steps, options.parts, options.signal);
  }

  private constructor(
    steps: number,
    parts: number,
    signal: AbortSignal | undefined,
  ) {
    this.#left = steps;
    this.#parts = parts;
    this.#signal = signal;
  }

  /** Gives the next part its share. */
  run(part: (budget: WorkBudget) => void): void {
    const steps = Math.floor(this.#left / Math.max(1, this.#parts));
    const budget = WorkBudget.create({ steps, signal: this.#signal });
    this.#parts -= 1;
    try {
      part(budget);
    } finally {
      // The last spending may have been for more than was left.
      this.#left -= Math.min(steps, budget.spent);
    }
  }
}
