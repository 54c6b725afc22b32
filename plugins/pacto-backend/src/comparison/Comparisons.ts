import { type DiffProfile, RULES_VERSION } from '@pacto/core';
import {
  type DiffKey,
  loadBundle,
  type RevisionKey,
  type Stores,
} from '../store';
import { type Demand, Turns } from '../turns';
import {
  type DiffResult,
  type UploadResult,
  type UploadTask,
  WorkerFailure,
  type Workers,
} from '../workers';
import { SharedWork } from './SharedWork';

/** Bytes of comparisons that are kept. */
const CACHE_BYTES = 256 * 1024 * 1024;

/** Characters of comparisons that are read together with others: dozens are in memory at once. */
const MAX_TOGETHER = 1_000_000;

/** A comparison, or why there cannot be one. @internal */
export type Comparison =
  | { state: 'compared'; diff: DiffResult }
  | { state: 'failed'; code: string; message: string; remedy: string };

/** @internal */
export interface ComparisonsOptions {
  stores: Pick<Stores, 'revisions' | 'diffs'>;
  workers: Workers;
  /** Comparisons at once; each holds two bundles in memory. */
  concurrency: number;
  now?: () => Date;
}

/** @internal */
export interface CompareRequest {
  /** Revisions that hold a contract, of one repository or two. */
  from: RevisionKey;
  to: RevisionKey;
  profile: DiffProfile;
}

/**
 * Compares revisions, once for each pair, profile and version of the rules: what was compared is kept, also that it
 * cannot be.
 *
 * @internal
 */
export class Comparisons {
  readonly #options: ComparisonsOptions;
  readonly #shared = SharedWork.create<Comparison>();
  readonly #turns: Turns;

  static create(options: ComparisonsOptions): Comparisons {
    return new Comparisons(options);
  }

  private constructor(options: ComparisonsOptions) {
    this.#options = options;
    this.#turns = Turns.create({ running: options.concurrency });
  }

  /**
   * @param options - `urgent`: somebody waits for an answer, unless it says otherwise
   *
   * Throws {@link NotStoredError}s, ServiceUnavailableErrors, and the reason of the signal.
   */
  async compare(
    request: CompareRequest,
    options: { signal?: AbortSignal; urgent?: boolean } = {},
  ): Promise<Comparison> {
    const key = toDiffKey(request);
    return this.#shared.run(
      Object.values(key).join('\n'),
      // Looked up in here: a look before could miss what is stored while it lasts.
      async ({ signal, demand }) => {
        const known = await this.#options.stores.diffs.get(key, this.#now());
        return known === undefined
          ? this.#turns.run(
              () => this.#compute(request, key, { signal, demand }),
              { signal, demand },
            )
          : (JSON.parse(known) as Comparison);
      },
      options,
    );
  }

  /** Those that are kept, in the order of the requests; without very large ones. */
  async known(
    requests: readonly CompareRequest[],
  ): Promise<(Comparison | undefined)[]> {
    const found = await this.#options.stores.diffs.getAll(
      requests.map(toDiffKey),
      { maxSize: MAX_TOGETHER },
    );
    return found.map(text =>
      text === undefined ? undefined : (JSON.parse(text) as Comparison),
    );
  }

  /** With a bundle that somebody sent. Nothing of it is kept. Throws as `compare`, and {@link WorkerFailure}s. */
  async compareUpload(
    from: RevisionKey,
    task: Omit<UploadTask, 'from'>,
    options: { signal?: AbortSignal } = {},
  ): Promise<UploadResult> {
    const { stores, workers } = this.#options;
    return this.#turns.run(
      async () =>
        workers.upload(
          { ...task, from: await loadBundle(stores.revisions, from) },
          options,
        ),
      options,
    );
  }

  /** Keeps what is remembered within bounds. */
  async prune(): Promise<void> {
    await this.#options.stores.diffs.prune({
      rulesVersion: RULES_VERSION,
      maxBytes: CACHE_BYTES,
    });
  }

  async #compute(
    { from, to, profile }: CompareRequest,
    key: DiffKey,
    options: { signal: AbortSignal; demand: Demand },
  ): Promise<Comparison> {
    const { stores, workers } = this.#options;
    const task = {
      from: await loadBundle(stores.revisions, from),
      to: await loadBundle(stores.revisions, to),
      profile,
    };
    let comparison: Comparison;
    try {
      comparison = {
        state: 'compared',
        diff: await workers.diff(task, options),
      };
    } catch (error) {
      if (!(error instanceof WorkerFailure)) throw error;
      const { code, message, remedy } = error;
      comparison = { state: 'failed', code, message, remedy };
    }
    await stores.diffs.save(key, JSON.stringify(comparison), this.#now());
    return comparison;
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}

function toDiffKey({ from, to, profile }: CompareRequest): DiffKey {
  return {
    repositoryId: to.repositoryId,
    fromRepositoryId: from.repositoryId,
    fromDigest: from.digest,
    toDigest: to.digest,
    profile,
    rulesVersion: RULES_VERSION,
  };
}
