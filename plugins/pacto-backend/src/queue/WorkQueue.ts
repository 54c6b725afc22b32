import type { EventsService } from '@backstage/plugin-events-node';
import type { NewWorkItem, Stores } from '../store';

/** Tells all replicas that there is something to do; the payload is empty, since the database says what. */
const TOPIC = 'pacto.work.added';

/** @internal */
export interface WorkQueueOptions {
  stores: Pick<Stores, 'workItems'>;
  events: EventsService;
  now?: () => Date;
}

/**
 * Takes repositories to sync apart from the cycles of their sources, and wakes who works on them.
 *
 * @internal
 */
export class WorkQueue {
  readonly #options: WorkQueueOptions;
  readonly #listeners = new Set<() => void>();
  #telling?: Promise<void>;
  #untold = false;

  static create(options: WorkQueueOptions): WorkQueue {
    return new WorkQueue(options);
  }

  private constructor(options: WorkQueueOptions) {
    this.#options = options;
  }

  /** Asks for a repository; as often as wanted, it is synced once. Throws errors of the store. */
  async add(
    item: Pick<NewWorkItem, 'repository' | 'sourceId' | 'reason'> & {
      tags?: string[];
    },
  ): Promise<void> {
    const { stores, now } = this.#options;
    const [host] = item.repository.split('/');
    await stores.workItems.add(
      { tags: [], ...item, host },
      (now?.() ?? new Date()).toISOString(),
    );
    this.#wake();
    this.#tell();
  }

  /** A thousand items at once need not be told a thousand times. */
  #tell(): void {
    if (this.#telling) {
      this.#untold = true;
      return;
    }
    this.#untold = false;
    this.#telling = this.#options.events
      .publish({ topic: TOPIC, eventPayload: {} })
      // The item is stored: a replica that is not told finds it by itself a little later.
      .catch(() => {})
      .finally(() => {
        this.#telling = undefined;
        if (this.#untold) this.#tell();
      });
  }

  onAdded(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Listens for what other replicas add. */
  async start(): Promise<void> {
    await this.#options.events.subscribe({
      id: 'pacto-work',
      topics: [TOPIC],
      onEvent: async () => this.#wake(),
    });
  }

  #wake(): void {
    this.#listeners.forEach(listener => listener());
  }
}
