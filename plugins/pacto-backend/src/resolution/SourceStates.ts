import type { ProblemRecord, SourceRuns, Stores } from '../store';
import type { ContractSource } from '../sync';

/** @internal */
export interface SourceState {
  source: ContractSource;
  runs: SourceRuns;
  /** Set while the source as a whole cannot be read. */
  failure?: ProblemRecord;
}

/**
 * How each configured source is doing.
 *
 * @internal
 */
export class SourceStates {
  readonly #stores: Stores;
  readonly #sources: readonly ContractSource[];

  static create(options: {
    stores: Stores;
    sources: readonly ContractSource[];
  }): SourceStates {
    return new SourceStates(options.stores, options.sources);
  }

  private constructor(stores: Stores, sources: readonly ContractSource[]) {
    this.#stores = stores;
    this.#sources = sources;
  }

  /** In the order of the configuration. */
  async list(): Promise<SourceState[]> {
    return Promise.all(this.#sources.map(source => this.#read(source)));
  }

  async get(sourceId: string): Promise<SourceState | undefined> {
    const source = this.#sources.find(({ id }) => id === sourceId);
    return source && this.#read(source);
  }

  isConfigured(sourceId: string): boolean {
    return this.#sources.some(({ id }) => id === sourceId);
  }

  /** The configured source that a repository would belong to. */
  sourceOf(host: string, path: string): ContractSource | undefined {
    return this.#sources.find(
      source => source.host === host && source.covers(path),
    );
  }

  async #read(source: ContractSource): Promise<SourceState> {
    const [runs, [failure]] = await Promise.all([
      this.#stores.runs.of(source.id),
      this.#stores.problems.ofSourceItself(source.id),
    ]);
    return { source, runs, failure };
  }
}
