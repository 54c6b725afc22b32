import { isDeepStrictEqual } from 'node:util';
import type { OciReader } from '@pacto/oci';
import {
  type NewProblem,
  type Problem,
  type RepositoryState,
  serviceIdOf,
  type Stores,
} from '../store';
import { chooseCurrent } from './chooseCurrent';
import type { ContractSource } from './ContractSource';
import { deriveProblems, deriveState } from './deriveState';
import { type Failure, failureOf } from './failure';
import { READER_VERSION } from './readRevision';
import { settleAll } from './settleAll';
import { orderTags } from './tagOrder';
import { TagReader, type TagReading } from './TagReader';

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
  source: ContractSource;
  reader: OciReader;
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
    const { stores, source, reader, limits, signal } = this.#options;
    const repository = `${source.host}/${path}`;
    const known = await stores.repositories.get(serviceIdOf(repository));
    let tags: string[];
    try {
      tags = await limits.requests(() => reader.listTags(path, { signal }));
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      if (!failure) throw error;
      return this.#keep(repository, failure, known);
    }
    if (tags.length === 0) return this.#keep(repository, NO_TAGS, known);
    return this.#update(repository, path, tags);
  }

  /** Nothing could be listed: what is known stays, and the reason is noted. */
  async #keep(
    repository: string,
    failure: Failure,
    known: RepositoryState | undefined,
  ): Promise<RepositoryOutcome> {
    const { stores, source, at } = this.#options;
    const { code, message, remedy } = failure;
    const problem = { code, message, remedy };
    const missing = VANISHED.has(code);
    // A repository that was never there with nothing in it is no problem.
    const problems: NewProblem[] =
      !known && failure === NO_TAGS
        ? []
        : [{ repository, ...problem, unreadable: false }];
    const before = await stores.problems.ofRepository(repository);
    const { changed } = await stores.problems.replace({
      sourceId: source.id,
      repository,
      problems: [...problems, ...before.filter(({ tag }) => tag !== undefined)],
      at,
    });
    return {
      repository,
      names: known ? [known.service.name] : [],
      tags: known?.tags.length ?? 0,
      fetched: 0,
      changed: changed && known !== undefined,
      missing,
      problem: missing ? undefined : problem,
    };
  }

  async #update(
    repository: string,
    path: string,
    listed: string[],
  ): Promise<RepositoryOutcome> {
    const { stores, source, reader, recheck, at, signal, limits } =
      this.#options;
    const id = serviceIdOf(repository);
    await stores.repositories.ensure({
      repository,
      sourceId: source.id,
      name: path.slice(path.lastIndexOf('/') + 1),
      at,
    });
    const before = await stores.repositories.get(id);
    if (!before) throw new Error(`${repository} was removed during its sync`);
    const heads = await stores.revisions.heads([id]);
    const tagReader = TagReader.create({
      reader,
      revisions: stores.revisions,
      repositoryId: id,
      path,
      known: new Map(before.tags.map(record => [record.tag, record])),
      heads: byDigest(heads.get(id)),
      recheck,
      at,
      signal,
      limit: limits.bundles,
    });
    const readings = await settleAll(
      [...listed].sort().map(tag => limits.requests(() => tagReader.read(tag))),
    );
    const { changed, name } = await this.#store(
      before,
      readings,
      tagReader.fetched,
    );
    return {
      repository,
      names: [...new Set([before.service.name, name])],
      tags: listed.length,
      fetched: tagReader.fetched,
      changed,
      missing: false,
    };
  }

  async #store(
    before: RepositoryState,
    readings: TagReading[],
    fetched: number,
  ): Promise<{ changed: boolean; name: string }> {
    const { stores, source, at } = this.#options;
    const { id, repository } = before.service;
    const tags = readings.map(({ record }) => record);
    const failures = new Map(
      readings.flatMap(({ record, failure }) =>
        failure ? [[record.tag, failure]] : [],
      ),
    );
    const heads = byDigest((await stores.revisions.heads([id])).get(id));
    const problems = await stores.problems.replace({
      sourceId: source.id,
      repository,
      problems: deriveProblems({ repository, tags, heads, failures }),
      at,
    });
    if (
      fetched === 0 &&
      failures.size === 0 &&
      before.service.derivedBy === READER_VERSION &&
      before.service.missingSince === undefined &&
      isSame(tags, before.tags)
    ) {
      return { changed: problems.changed, name: before.service.name };
    }
    const current = chooseCurrent({
      newestFirst: orderTags(tags, heads),
      heads,
      previous: before.service.currentDigest,
    });
    const contracts = current
      ? await stores.revisions.contracts([
          { repositoryId: id, digest: current.digest },
        ])
      : undefined;
    const state = deriveState({
      before,
      tags,
      heads,
      current,
      contract: contracts?.get(id),
      failures,
      at,
    });
    const { name } = state.service;
    if (fetched === 0 && isSame(state, before)) {
      return { changed: problems.changed, name };
    }
    await stores.repositories.save({
      ...state,
      service: { ...state.service, lastChangedAt: at },
    });
    return { changed: true, name };
  }
}

const NO_TAGS: Failure = {
  kind: 'away',
  code: 'EMPTY_LISTING',
  message:
    'The repository lists no tags any more; what was read is kept for now',
  remedy: 'Push a version again, or wait until the repository is dropped.',
};

/** Codes that say that the repository is gone, as opposed to out of reach. */
const VANISHED: ReadonlySet<string> = new Set([
  NO_TAGS.code,
  'REPOSITORY_NOT_FOUND',
]);

function byDigest<T extends { digest: string }>(
  heads: readonly T[] = [],
): Map<string, T> {
  return new Map(heads.map(head => [head.digest, head]));
}

function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** As it would come back from the store: without keys that are undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
