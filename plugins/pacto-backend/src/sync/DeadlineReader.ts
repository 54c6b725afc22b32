import {
  type Descriptor,
  type FetchedManifest,
  OciError,
  type OciReader,
  type RequestOptions,
} from '@pacto/oci';

/**
 * Gives the work on one repository a limited time: a store that answers, but slowly for ever, must not hold up the
 * others. Calls fail with `TIMEOUT` once it is over. Only time with a call under way counts: waiting behind other
 * repositories is not the fault of this one.
 *
 * @internal
 */
export class DeadlineReader implements OciReader {
  readonly #reader: OciReader;
  readonly #over = new AbortController();
  readonly #milliseconds: number;
  #left: number;
  #running = 0;
  #since = 0;
  #timer?: NodeJS.Timeout;

  static create(options: {
    reader: OciReader;
    milliseconds: number;
  }): DeadlineReader {
    return new DeadlineReader(options.reader, options.milliseconds);
  }

  private constructor(reader: OciReader, milliseconds: number) {
    this.#reader = reader;
    this.#milliseconds = milliseconds;
    this.#left = milliseconds;
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
    return this.#reader.close();
  }

  async #within<O extends RequestOptions, T>(
    options: O | undefined,
    work: (options: O) => Promise<T>,
  ): Promise<T> {
    const over = this.#over.signal;
    if (over.aborted) throw this.#tooLong();
    const signals = options?.signal ? [options.signal, over] : [over];
    this.#resume();
    try {
      return await work({
        ...(options as O),
        signal: AbortSignal.any(signals),
      });
    } catch (error) {
      // To the reader it was cancelled, which says nothing about whether the store is there.
      throw over.aborted && !options?.signal?.aborted ? this.#tooLong() : error;
    } finally {
      this.#pause();
    }
  }

  #resume(): void {
    this.#running += 1;
    if (this.#running > 1) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#over.abort(), this.#left);
  }

  #pause(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    clearTimeout(this.#timer);
    this.#left = Math.max(0, this.#left - (performance.now() - this.#since));
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
