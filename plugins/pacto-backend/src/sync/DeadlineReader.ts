import {
  type Descriptor,
  type FetchedManifest,
  OciError,
  type OciReader,
  type RequestOptions,
} from '@pacto/oci';

/**
 * Gives the work on one repository a limited time: a store that answers, but slowly for ever, must not hold up the
 * others. Calls fail with `TIMEOUT` once it is over.
 *
 * @internal
 */
export class DeadlineReader implements OciReader {
  readonly #reader: OciReader;
  readonly #over = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #milliseconds: number;

  /** The time runs until `stop`. */
  static start(options: {
    reader: OciReader;
    milliseconds: number;
  }): DeadlineReader {
    return new DeadlineReader(options.reader, options.milliseconds);
  }

  private constructor(reader: OciReader, milliseconds: number) {
    this.#reader = reader;
    this.#milliseconds = milliseconds;
    this.#timer = setTimeout(() => this.#over.abort(), milliseconds);
  }

  listRepositories(options?: RequestOptions): Promise<string[]> {
    return this.#within(options, bounded =>
      this.#reader.listRepositories(bounded),
    );
  }

  listTags(repository: string, options?: RequestOptions): Promise<string[]> {
    return this.#within(options, bounded =>
      this.#reader.listTags(repository, bounded),
    );
  }

  fetchManifest(
    repository: string,
    reference: string,
    options?: RequestOptions & { knownDigest?: string },
  ): Promise<FetchedManifest | undefined> {
    return this.#within(options, bounded =>
      this.#reader.fetchManifest(repository, reference, bounded),
    );
  }

  fetchBlob(
    repository: string,
    descriptor: Descriptor,
    options?: RequestOptions & { maxBytes?: number },
  ): Promise<Uint8Array> {
    return this.#within(options, bounded =>
      this.#reader.fetchBlob(repository, descriptor, bounded),
    );
  }

  close(): Promise<void> {
    this.stop();
    return this.#reader.close();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #within<O extends RequestOptions, T>(
    options: O | undefined,
    work: (options: O) => Promise<T>,
  ): Promise<T> {
    const over = this.#over.signal;
    if (over.aborted) throw this.#tooLong();
    const signals = options?.signal ? [options.signal, over] : [over];
    try {
      return await work({
        ...(options as O),
        signal: AbortSignal.any(signals),
      });
    } catch (error) {
      // To the reader it was cancelled, which says nothing about whether the store is there.
      throw over.aborted && !options?.signal?.aborted ? this.#tooLong() : error;
    }
  }

  #tooLong(): OciError {
    return new OciError({
      code: 'TIMEOUT',
      message: `The repository was not read within ${
        this.#milliseconds / 1000
      } seconds`,
      remedy:
        'Check how quickly the registry answers. What was read is kept, the next sync goes on.',
    });
  }
}
