import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import pLimit from 'p-limit';
import type { Assessor } from '../assessment';
import type { SyncSettings } from '../config';
import type { SignatureChecker } from '../signatures';
import type { Stores, WorkItem } from '../store';
import type { Workers } from '../workers';
import { affectedRepositories } from './affectedRepositories';
import type { ContractSource } from './ContractSource';
import type { HopClassifier } from './HopClassifier';
import { KnownRepositories } from './KnownRepositories';
import type { OperationLister } from './OperationLister';
import {
  type RepositoryOutcome,
  RepositorySynchronizer,
} from './RepositorySynchronizer';

/** Requests of one repository at once. */
const REQUESTS = 2;
/** Bundles open in memory. */
const BUNDLES = 2;

/** @internal */
export interface PromptSyncOptions {
  stores: Stores;
  workers: Workers;
  assessor: Assessor;
  hops: HopClassifier;
  operations: OperationLister;
  signatures: SignatureChecker;
  sources: readonly ContractSource[];
  settings: SyncSettings;
  onChanged(payload: ContractsChangedPayload): Promise<void>;
  now?: () => Date;
}

/**
 * Syncs single repositories when somebody asks for them, beside the cycles of their sources. It removes nothing: what is
 * gone is for the next cycle to find.
 *
 * @internal
 */
export class PromptSync {
  readonly #options: PromptSyncOptions;

  static create(options: PromptSyncOptions): PromptSync {
    return new PromptSync(options);
  }

  private constructor(options: PromptSyncOptions) {
    this.#options = options;
  }

  /** Undefined when the source is not configured any more. Throws the reason of the signal, and errors of the store. */
  async run(
    item: Pick<WorkItem, 'sourceId' | 'repository' | 'reason' | 'tags'>,
    signal: AbortSignal,
  ): Promise<RepositoryOutcome | undefined> {
    const { stores, assessor, sources } = this.#options;
    const source = sources.find(({ id }) => id === item.sourceId);
    if (!source || !item.repository.startsWith(`${source.host}/`)) {
      return undefined;
    }
    const outcome = await this.#sync(source, item, signal);
    if (!outcome.changed) return outcome;
    await assessor.run(signal);
    await this.#options.onChanged({
      sourceId: source.id,
      repositories: await affectedRepositories(stores, [outcome]),
    });
    return outcome;
  }

  /** What nobody has to wait for. Throws the reason of the signal. */
  async finish(
    { sourceId, repository }: Pick<WorkItem, 'sourceId' | 'repository'>,
    signal: AbortSignal,
  ): Promise<void> {
    const { operations, hops, signatures, sources, settings } = this.#options;
    const source = sources.find(({ id }) => id === sourceId);
    await operations.run(sourceId, signal);
    if (source) {
      await signatures.run({
        source: {
          id: sourceId,
          host: source.host,
          reader: source.promptReader,
        },
        only: repository,
        at: this.#now(),
        recheckMs: settings.versionTagRecheckMs,
        signal,
      });
    }
    await hops.run(sourceId, signal);
  }

  #sync(
    source: ContractSource,
    item: Pick<WorkItem, 'repository' | 'reason' | 'tags'>,
    signal: AbortSignal,
  ): Promise<RepositoryOutcome> {
    const { repository, reason } = item;
    const { stores } = this.#options;
    const tags = new Set(item.tags);
    return RepositorySynchronizer.create({
      ...this.#options,
      source,
      reader: source.promptReader,
      known: KnownRepositories.create({ stores, repositories: [repository] }),
      scrutiny: {
        recheck: tag => tags.has(tag),
        impatient: reason === 'retry',
      },
      at: this.#now(),
      signal,
      limits: { requests: pLimit(REQUESTS), bundles: pLimit(BUNDLES) },
    }).sync(repository.slice(source.host.length + 1));
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}
