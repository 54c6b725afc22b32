import type { RequestGate, RequestOutcome } from '@pacto/oci';
import type { HostGuard } from './HostGuard';
import type { Pace } from './Pace';

/** @internal */
export interface BudgetGateOptions {
  guard: HostGuard;
  pace: Pace;
  /** Told of each request and its end. */
  onSettled(outcome: RequestOutcome): void;
}

/**
 * Lets requests pass as the registry and the budget allow.
 *
 * @internal
 */
export class BudgetGate implements RequestGate {
  readonly #options: BudgetGateOptions;

  static create(options: BudgetGateOptions): BudgetGate {
    return new BudgetGate(options);
  }

  private constructor(options: BudgetGateOptions) {
    this.#options = options;
  }

  async pass(signal?: AbortSignal): Promise<void> {
    const { guard, pace } = this.#options;
    for (;;) {
      const isProbe = await guard.admit(signal);
      try {
        // Second, so that those who waited for the registry start one by one.
        await pace.next(signal);
        if (!guard.isHeld()) return;
      } catch (error) {
        if (isProbe) guard.withdraw();
        throw error;
      }
      if (isProbe) guard.withdraw();
    }
  }

  settle(outcome: RequestOutcome): void {
    const { guard, onSettled } = this.#options;
    guard.settle(outcome);
    onSettled(outcome);
  }
}
