import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OciReader } from '@pacto/oci';
import pLimit from 'p-limit';
import type { Assessor } from '../assessment';
import type { Problem, Stores, SyncCounts } from '../store';
import type { Workers } from '../workers';
import type { ChangedRepository } from './affectedRepositories';
import type { ContractSource } from './ContractSource';
import { KnownRepositories } from './KnownRepositories';
import { reconcileMissing } from './reconcileMissing';
import {
  type RepositoryOutcome,
  RepositorySynchronizer,
} from './RepositorySynchronizer';
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
  reader: OciReader;
  recheck: boolean;
  graceMs: number;
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
  readonly counts: SyncCounts = {
    repositories: 0,
    tags: 0,
    fetched: 0,
    problems: 0,
  };
  readonly changed: ChangedRepository[] = [];

  static create(options: SyncPassOptions): SyncPass {
    return new SyncPass(options);
  }

  private constructor(options: SyncPassOptions) {
    this.#options = options;
  }

  /** Throws SourceFailures when the source cannot be listed, and the reason of the signal. */
  async run(): Promise<void> {
    const { stores, source, reader, signal, graceMs, at } = this.#options;
    const paths = await source.discover({ reader, signal });
    const repositories = new Set(paths.map(path => `${source.host}/${path}`));
    this.counts.repositories = paths.length;
    await this.#refuseEmpty(paths);
    const outcomes = await this.#syncAll(paths);
    const problems = outcomes.flatMap(({ problem }) => problem ?? []);
    if (problems.length > 0 && problems.length === outcomes.length) {
      const [{ code, remedy }] = problems;
      throw new SourceFailure({
        code,
        message: 'None of its repositories can be read',
        remedy,
      });
    }
    for (const outcome of outcomes) {
      if (outcome.missing) repositories.delete(outcome.repository);
    }
    const missing = await reconcileMissing({
      stores,
      sourceId: source.id,
      present: repositories,
      graceMs,
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
    if (paths.length > 0) return;
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
    this.counts.tags += outcome.tags;
    this.counts.fetched += outcome.fetched;
    if (outcome.changed) {
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
