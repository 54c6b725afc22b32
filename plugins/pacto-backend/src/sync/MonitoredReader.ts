import {
  type Descriptor,
  type FetchedManifest,
  OciError,
  type OciErrorCode,
  type OciReader,
  type RequestOptions,
} from '@pacto/oci';

/** Failed requests in a row after which a source counts as gone: one may be a glitch, and each costs a timeout. */
const FAILURES_AT_FIRST = 3;
/** The same once it answered: a few repositories that are broken must not keep the rest from being read. */
const FAILURES_LATER = 10;

const GONE: ReadonlySet<OciErrorCode> = new Set([
  'UNAVAILABLE',
  'TIMEOUT',
  'RATE_LIMITED',
  // Nothing is sent at all, whatever is asked for.
  'CONFIGURATION',
  'FORBIDDEN_ADDRESS',
]);

/**
 * Watches whether the store behind a reader still answers. When it is gone, `onGone` is told once, so that a sync
 * stops instead of failing for every single tag.
 *
 * @internal
 */
export class MonitoredReader implements OciReader {
  readonly #reader: OciReader;
  readonly #onGone: (error: OciError) => void;
  #failures = 0;
  #answered = false;

  static create(options: {
    reader: OciReader;
    onGone: (error: OciError) => void;
  }): MonitoredReader {
    return new MonitoredReader(options);
  }

  private constructor(options: {
    reader: OciReader;
    onGone: (error: OciError) => void;
  }) {
    this.#reader = options.reader;
    this.#onGone = options.onGone;
  }

  listRepositories(options?: RequestOptions): Promise<string[]> {
    return this.#watch(() => this.#reader.listRepositories(options));
  }

  listTags(repository: string, options?: RequestOptions): Promise<string[]> {
    return this.#watch(() => this.#reader.listTags(repository, options));
  }

  fetchManifest(
    repository: string,
    reference: string,
    options?: RequestOptions & { knownDigest?: string },
  ): Promise<FetchedManifest | undefined> {
    return this.#watch(() =>
      this.#reader.fetchManifest(repository, reference, options),
    );
  }

  fetchBlob(
    repository: string,
    descriptor: Descriptor,
    options?: RequestOptions & { maxBytes?: number },
  ): Promise<Uint8Array> {
    return this.#watch(() =>
      this.#reader.fetchBlob(repository, descriptor, options),
    );
  }

  /** The reader belongs to the source and outlives the sync. */
  async close(): Promise<void> {}

  async #watch<T>(request: () => Promise<T>): Promise<T> {
    try {
      const answer = await request();
      this.#noteAnswer();
      return answer;
    } catch (error) {
      if (!(error instanceof OciError) || error.code === 'CANCELLED')
        throw error;
      // A refusal is an answer.
      if (GONE.has(error.code)) this.#noteFailure(error);
      else this.#noteAnswer();
      throw error;
    }
  }

  #noteAnswer(): void {
    this.#answered = true;
    this.#failures = 0;
  }

  #noteFailure(error: OciError): void {
    this.#failures += 1;
    const most = this.#answered ? FAILURES_LATER : FAILURES_AT_FIRST;
    if (this.#failures === most) this.#onGone(error);
  }
}
