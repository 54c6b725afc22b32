import { type DiffProfile, RULES_VERSION } from '@pacto/core';
import pLimit from 'p-limit';
import { type DiffKey, loadBundle, type Stores } from '../store';
import { type DiffResult, WorkerFailure, type Workers } from '../workers';
import { SharedWork } from './SharedWork';

/** Bytes of comparisons that are kept. */
const CACHE_BYTES = 256 * 1024 * 1024;

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
  repositoryId: string;
  /** Digests of revisions that hold a contract. */
  from: string;
  to: string;
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
  readonly #limit: ReturnType<typeof pLimit>;

  static create(options: ComparisonsOptions): Comparisons {
    return new Comparisons(options);
  }

  private constructor(options: ComparisonsOptions) {
    this.#options = options;
    this.#limit = pLimit(options.concurrency);
  }

  async compare(
    request: CompareRequest,
    options: { signal?: AbortSignal } = {},
  ): Promise<Comparison> {
    const key: DiffKey = {
      repositoryId: request.repositoryId,
      fromDigest: request.from,
      toDigest: request.to,
      profile: request.profile,
      rulesVersion: RULES_VERSION,
    };
    return this.#shared.run(
      Object.values(key).join('\n'),
      // Looked up in here: a look before could miss what is stored while it lasts.
      async signal => {
        const known = await this.#options.stores.diffs.get(key, this.#now());
        return known === undefined
          ? this.#limit(() => this.#compute(request, key, signal))
          : (JSON.parse(known) as Comparison);
      },
      options.signal,
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
    { repositoryId, from, to, profile }: CompareRequest,
    key: DiffKey,
    signal: AbortSignal,
  ): Promise<Comparison> {
    const { stores, workers } = this.#options;
    signal.throwIfAborted();
    const bundle = (digest: string) =>
      loadBundle(stores.revisions, { repositoryId, digest });
    const task = { from: await bundle(from), to: await bundle(to), profile };
    let comparison: Comparison;
    try {
      comparison = {
        state: 'compared',
        diff: await workers.diff(task, { signal }),
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
