import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  PACTO_HASH_ANNOTATION,
  PACTO_LOCATION_PREFIX,
} from '@pacto/backstage-plugin-pacto-node';
import pLimit from 'p-limit';
import type { ContractIndex, IndexState } from '../view/ContractIndex';
import { Batch } from './Batch';
import { type Changes, changesBetween, type Hashes, hashesOf } from './changes';
import type { EntityWriter } from './EntityWriter';

/** Changes of one sync come in quick succession; the catalog should follow within a second. */
const BATCH_DELAY_MS = 500;

/** @internal */
export interface PactoEntityProviderOptions {
  index: ContractIndex;
  writer: EntityWriter;
  logger: LoggerService;
  /** Runs the reconcile. */
  reconcileRunner: SchedulerServiceTaskRunner;
  /** Runs what cannot wait for it: see `#followUp`. */
  followUpRunner: SchedulerServiceTaskRunner;
}

/**
 * Keeps the catalog's generated entities in line with the contracts: by a delta when contracts change, and by a
 * periodic reconcile that compares with what the catalog has and repairs what was missed.
 *
 * @internal
 */
export class PactoEntityProvider implements EntityProvider {
  readonly #options: PactoEntityProviderOptions;
  readonly #oneAtATime = pLimit(1);
  readonly #changed: Batch;
  #connection: EntityProviderConnection | undefined;
  /** What this process made sure of; absent until the first reconcile. */
  #emitted: Hashes | undefined;
  /** Enrichment that each hand-written entity was last refreshed for. */
  #refreshed = new Map<string, string>();

  static create(options: PactoEntityProviderOptions): PactoEntityProvider {
    return new PactoEntityProvider(options);
  }

  private constructor(options: PactoEntityProviderOptions) {
    this.#options = options;
    this.#changed = Batch.create({
      delayMs: BATCH_DELAY_MS,
      handle: repositories => this.#update(repositories),
    });
  }

  getProviderName(): string {
    return 'PactoEntityProvider:default';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { reconcileRunner, followUpRunner } = this.#options;
    this.#connection = connection;
    await reconcileRunner.run({
      id: `${this.getProviderName()}:reconcile`,
      fn: signal => this.reconcile(signal),
    });
    await followUpRunner.run({
      id: `${this.getProviderName()}:follow-up`,
      fn: signal => this.#followUp(signal),
    });
  }

  /** Contracts changed; their entities follow soon. Does not wait for that. */
  contractsChanged(repositories: readonly string[]): void {
    this.#changed.add(repositories);
  }

  /** Reads everything and compares it with what the catalog has. Throws when something cannot be read. */
  async reconcile(signal?: AbortSignal): Promise<void> {
    await this.#oneAtATime(() => this.#reconcile(signal));
  }

  async #reconcile(signal?: AbortSignal): Promise<void> {
    const { index, logger } = this.#options;
    const { generated, ...state } = await index.load(signal);
    const { entities } = state.plan;
    // What was written and is not listed (yet) goes too.
    const known = new Map([...(this.#emitted ?? []), ...generated]);
    const { added } = changesBetween(generated, entities);
    const { removed } = changesBetween(known, entities);
    if (state.keepAll && removed.length > 0) {
      logger.warn(
        `Kept ${removed.length} entities without a contract: ${state.keepAll}`,
      );
    }
    const changes = { added, removed: state.keepAll ? [] : removed };
    this.#refreshed.clear();
    await this.#apply(state, changes, signal);
  }

  async #update(repositories: string[]): Promise<void> {
    const { index, logger } = this.#options;
    await this.#oneAtATime(async () => {
      try {
        if (!this.#emitted) await this.#reconcile();
        else await this.#follow(await index.update(repositories));
      } catch (error) {
        logger.warn(
          `${
            repositories.length
          } changed contracts could not be read, trying again soon: ${stringifyError(
            error,
          )}`,
        );
        throw error;
      }
    });
  }

  /**
   * Runs every few seconds in each replica: the first reconcile again until it succeeds (the backends start in any
   * order), changes that could not be read, and what changes in the catalog without an event (owners that appear,
   * annotations on hand-written entities).
   */
  async #followUp(signal: AbortSignal): Promise<void> {
    if (this.#emitted) await this.#changed.flush();
    await this.#oneAtATime(async () => {
      // Asked in here: the first reconcile of a large fleet takes longer than it is until this runs again.
      if (!this.#emitted) {
        await this.#reconcile(signal);
        return;
      }
      const state = await this.#options.index.recheck(signal);
      if (state) await this.#follow(state, signal);
    });
  }

  /** Brings the catalog from the state that this process last made sure of to this one. */
  async #follow(state: IndexState, signal?: AbortSignal): Promise<void> {
    const { entities } = state.plan;
    const changes = changesBetween(this.#emitted ?? new Map(), entities);
    await this.#apply(state, changes, signal);
  }

  async #apply(
    state: IndexState,
    changes: Changes,
    signal?: AbortSignal,
  ): Promise<void> {
    const { writer, logger } = this.#options;
    const { added, removed } = changes;
    const leftOut = await writer.write({
      connection: this.#connected(),
      sources: state.plan.sources,
      changes,
      signal,
    });
    if (added.length + removed.length > 0) {
      logger.info(
        `Contracts changed: ${
          added.length - leftOut.length
        } entities added or changed, ${removed.length} removed`,
      );
    }
    const emitted = hashesOf(state.plan.entities);
    for (const ref of leftOut) emitted.delete(ref);
    this.#emitted = emitted;
    await this.#refreshClaims(state);
  }

  /** Has hand-written entities processed again that do not yet show what their contract says. */
  async #refreshClaims({ claims }: IndexState): Promise<void> {
    const keys = new Set<string>();
    for (const { entityRef, repository, annotations } of claims) {
      if (!repository) continue;
      const hash =
        this.#options.index.enrichment(repository)?.annotations[
          PACTO_HASH_ANNOTATION
        ];
      if (
        !hash ||
        hash === annotations[PACTO_HASH_ANNOTATION] ||
        hash === this.#refreshed.get(entityRef)
      ) {
        continue;
      }
      this.#refreshed.set(entityRef, hash);
      keys.add(`${PACTO_LOCATION_PREFIX}${repository}`);
    }
    if (keys.size > 0) {
      await this.#connected().refresh({ keys: [...keys].sort() });
    }
  }

  #connected(): EntityProviderConnection {
    if (!this.#connection) throw new Error('The catalog is not connected yet');
    return this.#connection;
  }
}
