import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { PACTO_SIGNAL_CHANNEL } from '@pacto/backstage-plugin-pacto-common';

/** Every browser that listens asks again after a signal, so they are few. */
const INTERVAL_MS = 2_000;

/** @internal */
export interface ChangeSignalsOptions {
  signals: SignalsService;
  /** Of the fleet, as of now. */
  version(): Promise<string>;
  logger: LoggerService;
  /** Milliseconds between two signals. */
  interval?: number;
}

/**
 * Tells browsers that something changed, and nothing of what: not everybody may know. Only the replica that changed it
 * calls this; the signals backend of each replica then tells its own browsers.
 *
 * @internal
 */
export class ChangeSignals {
  readonly #options: ChangeSignalsOptions;
  #timer?: NodeJS.Timeout;
  #waiting = false;
  #stopped = false;

  static create(options: ChangeSignalsOptions): ChangeSignals {
    return new ChangeSignals(options);
  }

  private constructor(options: ChangeSignalsOptions) {
    this.#options = options;
  }

  /** Sends now, or once the last signal is old enough: the last change is always told. */
  changed(): void {
    if (this.#stopped) return;
    if (this.#timer) {
      this.#waiting = true;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting) this.changed();
    }, this.#options.interval ?? INTERVAL_MS);
    // Nobody is there to be told when the backend ends.
    this.#timer.unref();
    this.#waiting = false;
    this.#send().catch(error => {
      this.#options.logger.warn('Browsers were not told of a change', error);
    });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    const { signals, version } = this.#options;
    await signals.publish({
      recipients: { type: 'broadcast' },
      channel: PACTO_SIGNAL_CHANNEL,
      message: { action: 'changed', version: await version() },
    });
  }
}
