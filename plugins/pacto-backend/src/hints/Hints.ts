import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type { WebhookConfig } from '@pacto/backstage-plugin-pacto-node';
import type { RepositoryStore } from '../store';
import { type ContractSource, sourceOf } from '../sync';
import type { Meter, NotificationOutcome } from '../telemetry';
import { type BufferedHint, HintBuffer } from './HintBuffer';
import type { Hint, HintQueue } from './HintQueue';
import { readNotifications } from './readNotifications';
import type { RegistryNotification } from './RegistryNotification';

/** One push is several events. Long enough for most, and short beside the seconds a reader waits. */
const WINDOW_MS = 500;

/** What of a source counts here. @internal */
export type HintSource = Pick<
  ContractSource,
  'id' | 'host' | 'covers' | 'discovers'
>;

/** @internal */
export interface HintsOptions {
  events: EventsService;
  webhooks: WebhookConfig[];
  sources: readonly HintSource[];
  /** Says which repositories are in the store. */
  repositories: Pick<RepositoryStore, 'known'>;
  queue: HintQueue;
  logger: LoggerService;
  meter: Pick<Meter, 'notification'>;
}

/**
 * Turns notifications of registries into work: the repository is read again. Whatever is lost on the way is found by
 * the next sync of its source.
 *
 * @internal
 */
export class Hints {
  readonly #options: HintsOptions;
  readonly #webhooks: Map<string, WebhookConfig>;
  readonly #buffer = HintBuffer.create();
  #timer?: NodeJS.Timeout;
  /** Runs while the queue is slow; the buffer fills meanwhile, and no further than it may. */
  #flushing?: Promise<void>;
  #stopped = false;

  static async start(options: HintsOptions): Promise<Hints> {
    const hints = new Hints(options);
    const topics = [...hints.#webhooks.keys()];
    if (topics.length > 0) {
      await options.events.subscribe({
        // The same in each replica: one of them gets an event.
        id: 'hints',
        topics,
        onEvent: async event => hints.#receive(event),
      });
    }
    return hints;
  }

  private constructor(options: HintsOptions) {
    this.#options = options;
    this.#webhooks = new Map(
      options.webhooks.map(webhook => [webhook.topic, webhook]),
    );
  }

  /** Puts what it holds into the queue. What comes later is left to the next sync. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#flushing;
    await this.#flush();
  }

  #receive({ topic, eventPayload }: EventParams): void {
    const webhook = this.#webhooks.get(topic);
    if (!webhook) return;
    for (const notification of readNotifications(webhook, eventPayload)) {
      this.#take(notification);
    }
  }

  #take({ registry, repository, tag, action }: RegistryNotification): void {
    const { meter } = this.#options;
    meter.notification(registry, 'received');
    const source = sourceOf(this.#options.sources, registry, repository);
    if (!source) {
      meter.notification(registry, 'ignored');
      return;
    }
    const added = this.#buffer.add({
      sourceId: source.id,
      covered: source.covers(repository),
      repository: `${registry}/${repository}`,
      tag: action === 'push' ? tag : undefined,
    });
    if (!added) {
      meter.notification(registry, 'dropped');
      return;
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#timer || this.#flushing || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#flushing = this.#flush().finally(() => {
        this.#flushing = undefined;
        if (!this.#buffer.isEmpty()) this.#schedule();
      });
    }, WINDOW_MS);
  }

  /** Does not throw: what is lost here is found by the next sync. */
  async #flush(): Promise<void> {
    const { queue, logger } = this.#options;
    const todo = this.#buffer.take();
    try {
      const known = await this.#lookUp(todo);
      for (let [next] = todo; next; [next] = todo) {
        const { covered, hint } = next;
        const wanted = covered || known.has(hint.repository);
        if (wanted) await queue.add(hint);
        this.#count(hint, wanted ? 'queued' : 'ignored');
        todo.shift();
      }
    } catch (error) {
      todo.forEach(({ hint }) => this.#count(hint, 'failed'));
      logger.warn(
        `Notifications about ${todo.length} repositories are lost until the next sync`,
        error as Error,
      );
    }
  }

  /** Those that a source found by itself: it would not take others unless a contract or an entity named them. */
  async #lookUp(buffered: BufferedHint[]): Promise<Set<string>> {
    const unsure = buffered.filter(({ covered }) => !covered);
    return unsure.length > 0
      ? this.#options.repositories.known(
          unsure.map(({ hint }) => hint.repository),
        )
      : new Set();
  }

  #count({ repository }: Hint, outcome: NotificationOutcome): void {
    const [host] = repository.split('/', 1);
    this.#options.meter.notification(host, outcome);
  }
}
