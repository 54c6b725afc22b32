import {
  inBatches,
  type ProblemRecord,
  type RepositoryState,
  type RevisionHead,
  serviceIdOf,
  type Stores,
} from '../store';

/** Repositories that are loaded together. With a hundred revisions each, that is some megabytes. */
const CHUNK_SIZE = 100;

/** What was known of a repository before its sync. @internal */
export interface KnownRepository {
  state?: RepositoryState;
  heads: readonly RevisionHead[];
  problems: readonly ProblemRecord[];
}

interface Chunk {
  /** Not handed out yet. */
  left: number;
  loaded: Promise<(repository: string) => KnownRepository>;
}

/**
 * Loads what is known of the repositories of a source, many at once and only as the sync comes to them: most syncs
 * find most repositories unchanged, and should not cost several queries for each.
 *
 * @internal
 */
export class KnownRepositories {
  readonly #stores: Stores;
  readonly #members: string[][];
  readonly #chunkOf = new Map<string, number>();
  readonly #chunks = new Map<number, Chunk>();

  /** @param options - repositories (`host/path`) in the order in which they are asked for, once each. */
  static create(options: {
    stores: Stores;
    repositories: readonly string[];
  }): KnownRepositories {
    return new KnownRepositories(options.stores, options.repositories);
  }

  private constructor(stores: Stores, repositories: readonly string[]) {
    this.#stores = stores;
    this.#members = [...inBatches(repositories, CHUNK_SIZE)];
    this.#members.forEach((members, index) =>
      members.forEach(repository => this.#chunkOf.set(repository, index)),
    );
  }

  /** Once for each repository; what everybody in a chunk got is forgotten. */
  async take(repository: string): Promise<KnownRepository> {
    const index = this.#chunkOf.get(repository)!;
    const members = this.#members[index];
    const chunk = this.#chunks.get(index) ?? {
      left: members.length,
      loaded: this.#load(members),
    };
    chunk.left -= 1;
    if (chunk.left === 0) this.#chunks.delete(index);
    else this.#chunks.set(index, chunk);
    return (await chunk.loaded)(repository);
  }

  async #load(
    members: readonly string[],
  ): Promise<(repository: string) => KnownRepository> {
    const { repositories, revisions, problems } = this.#stores;
    const ids = members.map(serviceIdOf);
    const [states, heads, troubles] = await Promise.all([
      repositories.getAll(ids),
      revisions.heads(ids),
      problems.ofRepositories(members),
    ]);
    return repository => {
      const id = serviceIdOf(repository);
      return {
        state: states.get(id),
        heads: heads.get(id) ?? [],
        problems: troubles.get(repository) ?? [],
      };
    };
  }
}
