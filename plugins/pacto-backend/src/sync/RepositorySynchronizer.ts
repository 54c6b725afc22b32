import type { OciReader } from '@pacto/oci';
import {
  type Problem,
  type RepositoryState,
  serviceIdOf,
  type Stores,
} from '../store';
import type { Assessor } from '../assessment';
import type { Workers } from '../workers';
import type { ContractSource } from './ContractSource';
import { DeadlineReader } from './DeadlineReader';
import { failureOf } from './failure';
import { keepRepository, NO_TAGS } from './keepRepository';
import type { KnownRepositories, KnownRepository } from './KnownRepositories';
import { settleAll } from './settleAll';
import { RevisionReader } from './RevisionReader';
import { byDigest, storeRepository } from './storeRepository';
import { TagReader } from './TagReader';

/** Hundreds of versions take seconds on a registry that is well. */
const REPOSITORY_MS = 5 * 60_000;

/** @internal */
export interface RepositoryOutcome {
  repository: string;
  /** Of the service, before and after. */
  names: string[];
  tags: number;
  fetched: number;
  /** Something that readers see is different now. */
  changed: boolean;
  /** The source lists the repository no more, or nothing in it. */
  missing: boolean;
  /** Why its tags could not be listed. */
  problem?: Problem;
}

/** @internal */
export interface RepositorySynchronizerOptions {
  stores: Stores;
  workers: Workers;
  assessor: Assessor;
  source: ContractSource;
  reader: OciReader;
  known: KnownRepositories;
  recheck: boolean;
  at: string;
  signal: AbortSignal;
  limits: SyncLimits;
}

/** Bounds what runs at once over all repositories of a source. @internal */
export interface SyncLimits {
  requests: Limit;
  /** Bundles that are open in memory. */
  bundles: Limit;
}

type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Brings one repository after the other up to date, for one sync.
 *
 * @internal
 */
export class RepositorySynchronizer {
  readonly #options: RepositorySynchronizerOptions;

  static create(
    options: RepositorySynchronizerOptions,
  ): RepositorySynchronizer {
    return new RepositorySynchronizer(options);
  }

  private constructor(options: RepositorySynchronizerOptions) {
    this.#options = options;
  }

  /** @param path - of the repository, without the host */
  async sync(path: string): Promise<RepositoryOutcome> {
    const { stores, source, known, limits, at, signal } = this.#options;
    const reader = DeadlineReader.create({
      reader: this.#options.reader,
      milliseconds: REPOSITORY_MS,
    });
    const repository = `${source.host}/${path}`;
    const before = await known.take(repository);
    const noted = { stores, sourceId: source.id, repository, before, at };
    let tags: string[];
    try {
      tags = await limits.requests(() => reader.listTags(path, { signal }));
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      if (!failure) throw error;
      return keepRepository({ ...noted, failure });
    }
    if (tags.length === 0) {
      return keepRepository({ ...noted, failure: NO_TAGS });
    }
    return this.#update(path, reader, tags, {
      ...before,
      state: await this.#claim(path, before.state),
    });
  }

  /** Makes the repository one of this source. */
  async #claim(
    path: string,
    state: RepositoryState | undefined,
  ): Promise<RepositoryState> {
    const { stores, source, at } = this.#options;
    if (state?.service.sourceId === source.id) return state;
    const repository = `${source.host}/${path}`;
    await stores.repositories.ensure({
      repository,
      sourceId: source.id,
      name: path.slice(path.lastIndexOf('/') + 1),
      at,
    });
    const claimed = await stores.repositories.get(serviceIdOf(repository));
    if (!claimed) throw new Error(`${repository} was removed during its sync`);
    return claimed;
  }

  async #update(
    path: string,
    reader: OciReader,
    listed: string[],
    before: Required<KnownRepository>,
  ): Promise<RepositoryOutcome> {
    const { stores, workers, assessor, recheck, at, signal, limits } =
      this.#options;
    const { id, repository, name: nameBefore } = before.state.service;
    const heads = byDigest(before.heads);
    const revisions = RevisionReader.create({
      reader,
      revisions: stores.revisions,
      workers,
      repositoryId: id,
      path,
      heads,
      at,
      signal,
      limit: limits.bundles,
    });
    const tagReader = TagReader.create({
      reader,
      revisions,
      path,
      known: new Map(before.state.tags.map(record => [record.tag, record])),
      heads,
      recheck,
      failed: new Set(before.problems.flatMap(problem => problem.tag ?? [])),
      at,
      signal,
    });
    const readings = await settleAll(
      [...listed].sort().map(tag => limits.requests(() => tagReader.read(tag))),
    );
    await revisions.ensureStored();
    const { changed, name } = await storeRepository({
      stores,
      assessor,
      before,
      readings,
      fetched: revisions.stored,
      at,
    });
    return {
      repository,
      names: [...new Set([nameBefore, name])],
      tags: listed.length,
      fetched: revisions.stored,
      changed,
      missing: false,
    };
  }
}
