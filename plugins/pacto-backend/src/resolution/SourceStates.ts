import type {
  ProblemRecord,
  SourceRuns,
  Stores,
  TroubledRepository,
} from '../store';
import type { ContractSource } from '../sync';
import { sourceOf } from '../sync/sourceOf';
import type { Moments } from './Moments';
import { PerVersion } from './PerVersion';
import { systemView, type View } from './View';

/** @internal */
export interface SourceState {
  source: ContractSource;
  runs: SourceRuns;
  /** Set while the source as a whole cannot be read. */
  failure?: ProblemRecord;
}

interface Troubles {
  /** Of sources as a whole, by source. */
  failures: ReadonlyMap<string, ProblemRecord>;
  repositories: readonly TroubledRepository[];
}

/**
 * How each configured source is doing. Asked for one request (see {@link Moments}) or, without a view, anew.
 *
 * @internal
 */
export class SourceStates {
  readonly #moments: Moments;
  readonly #sources: readonly ContractSource[];
  readonly #troubles: PerVersion<Troubles>;

  static create(options: {
    stores: Stores;
    moments: Moments;
    sources: readonly ContractSource[];
  }): SourceStates {
    return new SourceStates(options);
  }

  private constructor(options: {
    stores: Stores;
    moments: Moments;
    sources: readonly ContractSource[];
  }) {
    const { problems } = options.stores;
    this.#moments = options.moments;
    this.#sources = options.sources;
    this.#troubles = PerVersion.create({
      moments: options.moments,
      load: async () => {
        const [failures, repositories] = await Promise.all([
          problems.ofSources(),
          problems.troubled(),
        ]);
        return { failures, repositories };
      },
    });
  }

  /** In the order of the configuration. */
  async list(view: View = systemView()): Promise<SourceState[]> {
    const { runs } = await this.#moments.of(view);
    const { failures } = await this.#troubles.of(view);
    return this.#sources.map(source => ({
      source,
      runs: runs.get(source.id) ?? {},
      failure: failures.get(source.id),
    }));
  }

  async get(sourceId: string, view?: View): Promise<SourceState | undefined> {
    const states = await this.list(view);
    return states.find(({ source }) => source.id === sourceId);
  }

  /** All repositories in which something cannot be read, seen or not, ordered by source and repository. */
  async troubled(view: View): Promise<readonly TroubledRepository[]> {
    return (await this.#troubles.of(view)).repositories;
  }

  isConfigured(sourceId: string): boolean {
    return this.#sources.some(({ id }) => id === sourceId);
  }

  /** The configured source that a repository would belong to. */
  sourceOf(host: string, path: string): ContractSource | undefined {
    return sourceOf(this.#sources, host, path);
  }
}
