import type {
  SignalApi,
  SignalSubscriber,
} from '@backstage/plugin-signals-react';
import { PACTO_SIGNAL_CHANNEL } from '@pacto/backstage-plugin-pacto-common';

/** Milliseconds over which the pages of all readers spread what they ask for after a change. */
const SPREAD = 2000;

/**
 * Tells everything on a page at once that contracts have changed. One subscription for all of it: the signals client
 * may open a connection for each of those that start at the same time.
 *
 * @internal
 */
export class ChangeSignal {
  static readonly #known = new WeakMap<SignalApi, ChangeSignal>();

  /** The one of a portal. */
  static of(signals: SignalApi): ChangeSignal {
    const known = ChangeSignal.#known.get(signals);
    if (known) return known;
    const created = new ChangeSignal(signals);
    ChangeSignal.#known.set(signals, created);
    return created;
  }

  readonly #signals: SignalApi;
  readonly #listeners = new Set<() => void>();
  #subscriber?: SignalSubscriber;
  #cancel?: () => void;

  private constructor(signals: SignalApi) {
    this.#signals = signals;
  }

  /** @returns ends it */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#subscriber ??= this.#signals.subscribe(PACTO_SIGNAL_CHANNEL, () =>
      this.#changed(),
    );
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  #changed() {
    // Not put off by the next change: changes without end would put it off for ever.
    this.#cancel ??= afterPause(() => {
      this.#cancel = undefined;
      for (const listener of this.#listeners) listener();
    });
  }

  #stop() {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#subscriber?.unsubscribe();
    this.#subscriber = undefined;
  }
}

/** Runs after a pause of chance length, and not while the page is hidden. Returns what stops the wait. */
function afterPause(run: () => void): () => void {
  const look = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', look);
    run();
  };
  const timer = setTimeout(() => {
    document.addEventListener('visibilitychange', look);
    look();
  }, Math.random() * SPREAD);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
