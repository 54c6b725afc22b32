import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OciReader } from '@pacto/oci';
import pLimit from 'p-limit';
import type { Assessor } from '../assessment';
import type { SyncSettings } from '../config';
import { noCounts, type Problem, type Stores, type SyncCounts } from '../store';
import type { Workers } from '../workers';
import type { ChangedRepository } from './affectedRepositories';
import type { ContractSource } from './ContractSource';
import { Discovery, type EntityRepositories } from './Discovery';
import { KnownRepositories } from './KnownRepositories';
import { ListingGuard } from './ListingGuard';
import { reconcileMissing } from './reconcileMissing';
import {
  type RepositoryOutcome,
  RepositorySynchronizer,
} from './RepositorySynchronizer';
import type { Scrutiny } from './Scrutiny';
import { settleAll } from './settleAll';
import { SourceFailure } from './SourceFailure';

/** 50 MiB packed and 50 MiB unpacked each at worst, so 400 MiB. */
const OPEN_BUNDLES = 4;

/** @internal */
export interface SyncPassOptions {
  stores: Stores;
  workers: Workers;
  assessor: Assessor;
  source: ContractSource;
  /** All that are configured. */
  sources: readonly ContractSource[];
  entities: EntityRepositories;
  reader: OciReader;
  scrutiny: Scrutiny;
  settings: SyncSettings;
  at: string;
  signal: AbortSignal;
  logger: LoggerService;
}

/**
 * The work of one sync, from discovery to clean-up. What it counted and changed can be read at any time, also after
 * it failed half-way.
 *
 * @internal
 */
export class SyncPass {
  readonly #options: SyncPassOptions;
  readonly counts: SyncCounts = noCounts();
  readonly changed: ChangedRepository[] = [];
  /** What is wrong with the source as a whole although it was read. */
  problem?: Problem;

  static create(options: SyncPassOptions): SyncPass {
    return new SyncPass(options);
  }

  private constructor(options: SyncPassOptions) {
    this.#options = options;
  }

  /** Throws SourceFailures when the source cannot be listed, and the reason of the signal. */
  async run(): Promise<void> {
    const discovery = Discovery.create(this.#options);
    let paths = await discovery.first();
    this.problem = discovery.problem;
    await this.#refuseEmpty(paths);
    const outcomes: RepositoryOutcome[] = [];
    while (paths.length > 0) {
      this.counts.repositories += paths.length;
      outcomes.push(...(await this.#syncAll(paths)));
      paths = await discovery.further();
    }
    refuseUnreadable(outcomes);
    if (!this.problem) await this.#reconcile(outcomes);
  }

  /** Marks and drops what is not there any more. */
  async #reconcile(outcomes: readonly RepositoryOutcome[]): Promise<void> {
    const { stores, source, settings, at } = this.#options;
    const stored = await stores.repositories.ofSource(source.id);
    // What a work item found meanwhile may not have been there yet to be listed.
    const known = stored.filter(({ lastChangedAt }) => lastChangedAt < at);
    const present = new Set(
      outcomes.flatMap(({ repository, missing }) =>
        missing ? [] : [repository],
      ),
    );
    this.problem = await ListingGuard.create({
      stores,
      sourceId: source.id,
      settings: settings.shrinkGuard,
    }).doubt(known, present, at);
    if (this.problem) return;
    const missing = await reconcileMissing({
      stores,
      known,
      present,
      graceMs: settings.missingRepositoryGraceMs,
      at,
    });
    for (const { repository, name } of missing) {
      this.changed.push({ repository, names: [name] });
    }
    await stores.problems.prune(
      source.id,
      new Set(outcomes.map(({ repository }) => repository)),
    );
  }

  /** A list that is empty all of a sudden is more likely lost access than a fleet that is gone. */
  async #refuseEmpty(paths: string[]): Promise<void> {
    const { stores, source } = this.#options;
    if (paths.length > 0 || this.problem) return;
    const known = await stores.repositories.ofSource(source.id);
    if (known.length === 0) return;
    throw new SourceFailure({
      code: 'EMPTY_LISTING',
      message:
        'The source lists no repositories, but had some before; they are kept',
      remedy:
        'Check what the credentials may list. If the source is meant to be empty, remove it from pacto.sources.',
    });
  }

  async #syncAll(paths: string[]): Promise<RepositoryOutcome[]> {
    const { source, stores } = this.#options;
    const synchronizer = RepositorySynchronizer.create({
      ...this.#options,
      known: KnownRepositories.create({
        stores,
        repositories: paths.map(path => `${source.host}/${path}`),
      }),
      limits: {
        requests: pLimit(source.concurrency),
        bundles: pLimit(OPEN_BUNDLES),
      },
    });
    const limit = pLimit(source.concurrency);
    const work = paths.map(path =>
      limit(() => this.#syncOne(synchronizer, path)),
    );
    return settleAll(work);
  }

  async #syncOne(
    synchronizer: RepositorySynchronizer,
    path: string,
  ): Promise<RepositoryOutcome> {
    const { source, signal, logger } = this.#options;
    signal.throwIfAborted();
    let outcome: RepositoryOutcome;
    try {
      outcome = await synchronizer.sync(path);
    } catch (error) {
      signal.throwIfAborted();
      const repository = `${source.host}/${path}`;
      logger.error(`Sync of ${repository} failed unexpectedly`, error as Error);
      outcome = await this.#noteUnexpected(repository);
    }
    this.counts.done += 1;
    this.counts.tags += outcome.tags;
    this.counts.fetched += outcome.fetched;
    if (outcome.problem) this.counts.failed += 1;
    if (outcome.changed) {
      this.counts.changed += 1;
      const { repository, names } = outcome;
      this.changed.push({ repository, names });
    }
    return outcome;
  }

  /** A fault of ours in one repository must not keep the others from being read. */
  async #noteUnexpected(repository: string): Promise<RepositoryOutcome> {
    const { stores, source, at } = this.#options;
    const problem: Problem = {
      code: 'INTERNAL',
      message: 'The repository could not be processed',
      remedy: 'The log of the backend says why.',
    };
    await stores.problems.replace({
      sourceId: source.id,
      repository,
      problems: [{ repository, ...problem, unreadable: false }],
      at,
    });
    return {
      repository,
      names: [],
      tags: 0,
      fetched: 0,
      changed: false,
      missing: false,
      problem,
    };
  }
}

function refuseUnreadable(outcomes: readonly RepositoryOutcome[]): void {
  const problems = outcomes.flatMap(({ problem }) => problem ?? []);
  if (problems.length === 0 || problems.length < outcomes.length) return;
  const [{ code, remedy }] = problems;
  throw new SourceFailure({
    code,
    message: 'None of its repositories can be read',
    remedy,
  });
}
