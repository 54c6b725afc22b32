import type { OciReader } from '@pacto/oci';
import type { Assessor } from '../assessment';
import type { SyncSettings } from '../config';
import {
  type Problem,
  type RepositoryState,
  serviceIdOf,
  StaleStateError,
  type Stores,
  type TagRecord,
} from '../store';
import type { Workers } from '../workers';
import type { ContractSource } from './ContractSource';
import { DeadlineReader } from './DeadlineReader';
import { failureOf } from './failure';
import { keepMissingTags } from './keepMissingTags';
import { keepRepository, NO_TAGS } from './keepRepository';
import { KnownRepositories, type KnownRepository } from './KnownRepositories';
import type { Scrutiny } from './Scrutiny';
import { settleAll } from './settleAll';
import { RevisionReader } from './RevisionReader';
import { byDigest, storeRepository } from './storeRepository';
import { isVersionTag } from './tagOrder';
import { TagReader } from './TagReader';

/** Hundreds of versions take seconds on a registry that is well. */
const REPOSITORY_MS = 5 * 60_000;

/** When somebody else stores the same repository at the same time, it is listed again, so often. */
const ATTEMPTS = 4;

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
  scrutiny: Scrutiny;
  settings: Pick<SyncSettings, 'missingTagGraceMs'>;
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
    const { stores, source, known } = this.#options;
    const repository = `${source.host}/${path}`;
    let before = await known.take(repository);
    for (let left = ATTEMPTS - 1; ; left -= 1) {
      try {
        return await this.#attempt(path, before);
      } catch (error) {
        if (!(error instanceof StaleStateError) || left === 0) throw error;
        const repositories = [repository];
        before = await KnownRepositories.create({ stores, repositories }).take(
          repository,
        );
      }
    }
  }

  async #attempt(
    path: string,
    before: KnownRepository,
  ): Promise<RepositoryOutcome> {
    const { stores, source, limits, at, signal } = this.#options;
    const reader = DeadlineReader.create({
      reader: this.#options.reader,
      milliseconds: REPOSITORY_MS,
    });
    const repository = `${source.host}/${path}`;
    const noted = {
      stores,
      sourceId: source.id,
      repository,
      before,
      expected: source.covers(path),
      at,
    };
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
    const { stores, workers, assessor, scrutiny, at, signal, limits } =
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
    const known = new Map(
      before.state.tags.map(record => [record.tag, record]),
    );
    const tagReader = TagReader.create({
      reader,
      revisions,
      path,
      known,
      heads,
      problems: new Map(
        before.problems.flatMap(problem =>
          problem.tag === undefined ? [] : [[problem.tag, problem]],
        ),
      ),
      scrutiny,
      aliases: mayAliasesHaveMoved(listed, known),
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
      missing: keepMissingTags({
        before: before.state.tags,
        listed: new Set(listed),
        graceMs: this.#options.settings.missingTagGraceMs,
        at,
      }),
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

/**
 * Tags such as `latest` follow versions, so as long as these are the same nobody needs to ask. Where there are no
 * versions, they are all there is.
 */
function mayAliasesHaveMoved(
  listed: readonly string[],
  known: ReadonlyMap<string, TagRecord>,
): boolean {
  const present = new Set(
    [...known.values()].flatMap(({ tag, missingSince }) =>
      missingSince === undefined ? [tag] : [],
    ),
  );
  return (
    !listed.some(isVersionTag) ||
    listed.length !== present.size ||
    listed.some(tag => !present.has(tag))
  );
}
