import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { PROMPT_CONCURRENCY } from '../budget';
import type { Stores, WorkItem } from '../store';
import type { PromptSync } from '../sync/PromptSync';
import { type Meter, traced } from '../telemetry';
import type { WorkQueue } from './WorkQueue';

/** After that, others may take over what a replica that is gone had begun. */
const LEASE_MS = 60_000;
const RENEW_MS = 20_000;
/** How long something may lie there that nobody was told of. */
const POLL_MS = 5_000;
/** Items of one replica at once. */
const ITEMS = 4;
/** The next cycle of the source is at least as good then. */
const MAX_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10_000;

/** @internal */
export interface QueueWorkerOptions {
  stores: Pick<Stores, 'workItems'>;
  queue: WorkQueue;
  syncs: PromptSync;
  logger: LoggerService;
  meter: Meter;
  shutdown: AbortSignal;
  now?: () => number;
}

/**
 * Works on the queue, as every replica does: claims items under a lease, syncs their repositories, and removes them. What
 * fails comes back later, what was cut off when its lease has run out.
 *
 * @internal
 */
export class QueueWorker {
  readonly #options: QueueWorkerOptions;
  readonly #owner = randomUUID();
  readonly #now: () => number;
  #running = 0;
  #looking?: Promise<void>;
  #finishing: Promise<void> = Promise.resolve();
  #again = false;
  #poll?: NodeJS.Timeout;
  #renewal?: NodeJS.Timeout;

  static create(options: QueueWorkerOptions): QueueWorker {
    return new QueueWorker(options);
  }

  private constructor(options: QueueWorkerOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  start(): void {
    const { queue, stores, shutdown, logger } = this.#options;
    queue.onAdded(() => this.look());
    this.#poll = setInterval(() => this.look(), POLL_MS);
    this.#renewal = setInterval(() => {
      if (this.#running === 0) return;
      stores.workItems
        .renew(this.#owner, this.#at(LEASE_MS))
        .catch(error => logger.warn('Leases were not renewed', error));
    }, RENEW_MS);
    this.#poll.unref();
    this.#renewal.unref();
    shutdown.addEventListener('abort', () => this.#stop(), { once: true });
    this.look();
  }

  /** Sees whether there is something to do. */
  look(): void {
    if (this.#options.shutdown.aborted) return;
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = this.#claim()
      .catch(error => {
        this.#options.logger.warn('The work queue could not be read', error);
      })
      .finally(() => {
        this.#looking = undefined;
        if (this.#again) {
          this.#again = false;
          this.look();
        }
      });
  }

  async #claim(): Promise<void> {
    const limit = ITEMS - this.#running;
    if (limit <= 0) return;
    const items = await this.#options.stores.workItems.claim({
      owner: this.#owner,
      limit,
      perHost: PROMPT_CONCURRENCY,
      at: this.#at(0),
      until: this.#at(LEASE_MS),
    });
    for (const item of items) {
      this.#running += 1;
      this.#work(item).finally(() => {
        this.#running -= 1;
        this.look();
      });
    }
  }

  async #work(item: WorkItem): Promise<void> {
    const { syncs, logger, meter, shutdown } = this.#options;
    const { sourceId, repository, reason } = item;
    let outcome: 'ok' | 'failed' = 'ok';
    try {
      const result = await traced('pacto.work', { repository, reason }, () =>
        syncs.run(item, shutdown),
      );
      if (result?.problem) outcome = 'failed';
      await this.#settle(item, outcome);
      if (result?.changed) this.#finish(item);
    } catch (error) {
      if (shutdown.aborted) return;
      outcome = 'failed';
      logger.error(`Sync of ${repository} failed unexpectedly`, error as Error);
      await this.#settle(item, outcome).catch(settling => {
        logger.warn(`${repository} stays in the queue`, settling);
      });
    }
    const waitedSeconds = (this.#now() - Date.parse(item.createdAt)) / 1_000;
    meter.work(sourceId, { reason, outcome, waitedSeconds });
  }

  /** One after the other, and not in the place of an item: it may take minutes. */
  #finish({ sourceId, repository }: WorkItem): void {
    const { syncs, logger, shutdown } = this.#options;
    this.#finishing = this.#finishing
      .then(() => syncs.finish({ sourceId, repository }, shutdown))
      .catch(error => {
        if (shutdown.aborted) return;
        logger.error(
          `What follows the sync of ${repository} failed unexpectedly`,
          error as Error,
        );
      });
  }

  async #settle(item: WorkItem, outcome: 'ok' | 'failed'): Promise<void> {
    const { workItems } = this.#options.stores;
    if (outcome === 'ok' || item.attempts >= MAX_ATTEMPTS) {
      await workItems.complete(item, this.#owner);
    } else {
      const pause = FIRST_PAUSE_MS * 2 ** (item.attempts - 1);
      await workItems.postpone(item, this.#owner, this.#at(pause));
    }
  }

  #stop(): void {
    clearInterval(this.#poll);
    clearInterval(this.#renewal);
    // Others go on at once; without the database they do when the lease has run out.
    this.#options.stores.workItems.release(this.#owner).catch(() => {});
  }

  #at(later: number): string {
    return new Date(this.#now() + later).toISOString();
  }
}
