import type { OciReader } from '@pacto/oci';
import type { Problem, Stores } from '../store';
import type { ContractSource } from './ContractSource';
import { sourceOf } from './sourceOf';

/** Contracts that refer to each other in a chain are followed so far in one sync; the next goes on. */
const MAX_ROUNDS = 10;
/** Found in one sync through references; who writes contracts must not be able to flood it. */
const MAX_FOUND = 5_000;

/** @internal */
export interface DiscoveryOptions {
  source: ContractSource;
  /** All that are configured: a repository belongs to one of them. */
  sources: readonly ContractSource[];
  stores: Stores;
  entities: EntityRepositories;
  reader: OciReader;
  signal: AbortSignal;
}

/** Repositories that the catalog names. @internal */
export interface EntityRepositories {
  /** Paths without the host. Throws when the catalog cannot be asked. */
  repositoriesOn(host: string): Promise<string[]>;
}

/**
 * Finds the repositories of a source for one sync: those it names or lists, those that catalog entities name, and, round
 * by round, those that contracts refer to. All on the host of the source.
 *
 * @internal
 */
export class Discovery {
  readonly #options: DiscoveryOptions;
  readonly #seen = new Set<string>();
  #rounds = 0;
  #found = 0;
  /** Why the list is not whole; then nothing may be concluded from what is not in it. */
  problem?: Problem;

  static create(options: DiscoveryOptions): Discovery {
    return new Discovery(options);
  }

  private constructor(options: DiscoveryOptions) {
    this.#options = options;
  }

  /** Paths, sorted. Throws OciErrors when the source cannot list what it is asked to. */
  async first(): Promise<string[]> {
    const { source, reader, signal } = this.#options;
    const listed = await source.discover({ reader, signal });
    const paths = this.#fresh([...listed, ...(await this.#named())]);
    return [...paths, ...(await this.#referred())].sort();
  }

  /** Further paths that contracts read meanwhile refer to; empty when there are none. */
  async further(): Promise<string[]> {
    this.#rounds += 1;
    if (this.#rounds >= MAX_ROUNDS || this.#found >= MAX_FOUND) return [];
    return this.#referred();
  }

  async #named(): Promise<string[]> {
    const { source, entities } = this.#options;
    if (!source.discovers.entities) return [];
    try {
      return await this.#own(await entities.repositoriesOn(source.host));
    } catch {
      this.problem = {
        code: 'CATALOG_UNAVAILABLE',
        message:
          'The catalog could not say which repositories its entities name',
        remedy: 'Wait; the next sync asks again. Nothing is removed meanwhile.',
      };
      return [];
    }
  }

  /** All that are known, lest they count as gone, and no more than the limit of others. */
  async #referred(): Promise<string[]> {
    const { source, stores } = this.#options;
    if (!source.discovers.references) return [];
    const { host } = source;
    const targets = await stores.references.targetsOn(host);
    const known = await stores.repositories.known(targets);
    const paths = this.#own(
      targets.map(target => target.slice(host.length + 1)),
    );
    return this.#fresh(paths).filter(path => {
      if (known.has(`${host}/${path}`)) return true;
      this.#found += 1;
      return this.#found <= MAX_FOUND;
    });
  }

  #own(paths: readonly string[]): string[] {
    const { source, sources } = this.#options;
    return paths.filter(
      path => sourceOf(sources, source.host, path)?.id === source.id,
    );
  }

  #fresh(paths: readonly string[]): string[] {
    const fresh = [...new Set(paths)].filter(path => !this.#seen.has(path));
    fresh.forEach(path => this.#seen.add(path));
    return fresh.sort();
  }
}
