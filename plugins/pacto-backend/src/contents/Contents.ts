import type {
  InterfaceOutline,
  ItemDescription,
  OutlineItem,
} from '@pacto/core';
import { LRUCache } from 'lru-cache';
import { SharedWork } from '../comparison/SharedWork';
import { loadBundle, type RevisionKey, type Stores } from '../store';
import { Turns } from '../turns';
import {
  type DefinitionPlace,
  type SbomReading,
  WorkerFailure,
  type Workers,
  type WorkOptions,
} from '../workers';
import { isDefinition, isSbom } from './wantedFiles';

/** Bytes that are kept in memory; the outline of a file of 10 MB takes about 4 MB. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** Strings take up to two bytes a character, objects some more. */
const BYTES_PER_CHARACTER = 2;

/** Boxed, because "there is none" is an answer too. */
interface Box {
  value: unknown;
}

interface LookOptions {
  signal?: AbortSignal;
  /** Whether somebody waits; default: true. */
  urgent?: boolean;
}

/** @internal */
export interface ContentsOptions {
  stores: Pick<Stores, 'revisions'>;
  workers: Workers;
  /** Looks at once; each holds a bundle in memory. */
  concurrency: number;
  cacheBytes?: number;
}

/**
 * Looks into bundles: outlines of interfaces, bills of materials. What is behind a digest never changes, so what was
 * looked at last is kept in memory, and to turn a page costs no second look. Work that had to be stopped is kept as
 * such: the same bytes would do it again. The caller must be allowed to see the revision.
 *
 * Methods throw NotStoredErrors, ServiceUnavailableErrors, and the reason of the signal.
 *
 * @internal
 */
export class Contents {
  readonly #options: ContentsOptions;
  readonly #shared = SharedWork.create<unknown>();
  readonly #turns: Turns;
  readonly #known: LRUCache<string, Box>;

  static create(options: ContentsOptions): Contents {
    return new Contents(options);
  }

  private constructor(options: ContentsOptions) {
    const { concurrency, cacheBytes = CACHE_BYTES } = options;
    this.#options = options;
    this.#turns = Turns.create({ running: concurrency });
    this.#known = new LRUCache({
      maxSize: cacheBytes,
      sizeCalculation: ({ value }, key) =>
        (key.length + (JSON.stringify(value)?.length ?? 0)) *
        BYTES_PER_CHARACTER,
    });
  }

  /** One that cannot be read within limits is unreadable. */
  outline(
    key: RevisionKey,
    place: DefinitionPlace,
    options: LookOptions = {},
  ): Promise<InterfaceOutline> {
    const { workers } = this.#options;
    const { type, file } = place;
    return this.#get(
      { key, about: ['outline', type, file], ...options },
      async work => {
        const files = await this.#load(key, path => isDefinition(path, file));
        return workers.outline({ files, outline: place }, work);
      },
      failure => toUnreadable(place, failure),
    );
  }

  /** Without parts when it cannot be described within limits. */
  describe(
    key: RevisionKey,
    place: DefinitionPlace & { item: OutlineItem },
    options: LookOptions = {},
  ): Promise<ItemDescription> {
    const { workers } = this.#options;
    const { type, file, item } = place;
    return this.#get(
      { key, about: ['item', type, file, item.key], ...options },
      async work => {
        const files = await this.#load(key, path => isDefinition(path, file));
        const describe = { type, file, key: item.key };
        const found = await workers.describe({ files, describe }, work);
        return found ?? { item, parts: [], limitations: [] };
      },
      ({ code, message }) => {
        return { item, parts: [], limitations: [{ code, message }] };
      },
    );
  }

  /** Nothing when the bundle has none. */
  sbom(key: RevisionKey, options: LookOptions = {}): Promise<SbomReading> {
    const { workers } = this.#options;
    return this.#get<SbomReading>(
      { key, about: ['sbom'], ...options },
      async work => {
        const files = await this.#load(key, isSbom);
        return workers.sbom({ files, sbom: true }, work);
      },
      ({ message }) => ({ file: 'sbom', problem: message }),
    );
  }

  #load(key: RevisionKey, isWanted: (path: string) => boolean) {
    return loadBundle(this.#options.stores.revisions, key, isWanted);
  }

  async #get<T>(
    request: LookOptions & {
      key: RevisionKey;
      about: readonly (string | undefined)[];
    },
    look: (options: WorkOptions) => Promise<T>,
    orElse: (failure: WorkerFailure) => T,
  ): Promise<T> {
    const { key, about, ...options } = request;
    // With the service, so that nobody can tell by the time what others look at in one that is hidden.
    const name = JSON.stringify([key.repositoryId, key.digest, ...about]);
    const known = this.#known.get(name);
    if (known) return known.value as T;
    const value = (await this.#shared.run(
      name,
      work =>
        this.#turns.run(
          () =>
            look(work).catch(error => {
              if (error instanceof WorkerFailure) return orElse(error);
              throw error;
            }),
          work,
        ),
      options,
    )) as T;
    this.#keep(name, { value }, options);
    return value;
  }

  /** A sync looks at everything, which must not push out what people look at. */
  #keep(name: string, box: Box, { urgent = true }: LookOptions): void {
    const hasRoom = this.#known.calculatedSize < this.#known.maxSize / 2;
    if (urgent || hasRoom) this.#known.set(name, box);
  }
}

function toUnreadable(
  { file = '' }: DefinitionPlace,
  { message }: WorkerFailure,
): InterfaceOutline {
  return {
    state: 'unreadable',
    problem: { file, message },
    file,
    items: [],
    limitations: [],
  };
}
