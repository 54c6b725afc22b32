import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  Completeness,
  Snapshot,
  SnapshotHashes,
  SnapshotQuery,
} from '@pacto/backstage-plugin-pacto-common';
import {
  type ContractItem,
  type PactoService,
  type PactoServiceOptions,
  toContractItem,
} from '@pacto/backstage-plugin-pacto-node';

/** With definitions a page is a few MB at most. */
const PAGE_SIZE = 100;

/** What the API gives at once. */
const HASH_PAGE_SIZE = 200;

/** What the API takes at once. */
const MAX_REPOSITORIES = 100;

/** Characters of repositories in one URL; servers take 16 KiB of headers, the URL included. */
const MAX_URL_PART = 6000;

/** @internal */
export interface SnapshotPart {
  items: ContractItem[];
  completeness: Completeness;
}

/** Text of each definition by interface. @internal */
export type Definitions = ReadonlyMap<string, string>;

/**
 * Reads contracts from the pacto backend. An answer is returned only when it was read to its end; everything else
 * throws.
 *
 * @internal
 */
export class SnapshotReader {
  readonly #auth: AuthService;
  readonly #pacto: PactoService;

  static create(options: {
    auth: AuthService;
    pacto: PactoService;
  }): SnapshotReader {
    return new SnapshotReader(options.auth, options.pacto);
  }

  private constructor(auth: AuthService, pacto: PactoService) {
    this.#auth = auth;
    this.#pacto = pacto;
  }

  /**
   * Everything there is. What is known already with the same hash is not read again.
   *
   * @param known - by repository
   */
  async readAll(
    known: ReadonlyMap<string, ContractItem>,
    signal?: AbortSignal,
  ): Promise<SnapshotPart> {
    const hashes = new Map<string, string>();
    const completeness: Completeness[] = [];
    for await (const page of this.#hashes(signal)) {
      for (const { repository, hash } of page.items) {
        hashes.set(repository, hash);
      }
      completeness.push(page.completeness);
    }
    const changed = Array.from(hashes.keys()).filter(
      repository => known.get(repository)?.hash !== hashes.get(repository),
    );
    const read = await this.readSome(changed, signal);
    const fresh = new Map(read.items.map(item => [item.repository, item]));
    return {
      // One that went away in between is in neither, and not there.
      items: Array.from(hashes.keys()).flatMap(
        repository =>
          fresh.get(repository) ??
          (known.get(repository)?.hash === hashes.get(repository)
            ? known.get(repository)!
            : []),
      ),
      completeness: worst([...completeness, read.completeness]),
    };
  }

  /** Repositories that the backend does not know are missing from the answer. */
  async readSome(
    repositories: readonly string[],
    signal?: AbortSignal,
  ): Promise<SnapshotPart> {
    return this.#read(inRequests(repositories), signal);
  }

  /** The texts that `readAll` and `readSome` leave out, by repository. */
  async readDefinitions(
    repositories: readonly string[],
    signal?: AbortSignal,
  ): Promise<Map<string, Definitions>> {
    const found = new Map<string, Definitions>();
    for (const query of inRequests(repositories)) {
      for await (const { items } of this.#pages(query, signal)) {
        for (const { repository, definitions } of items) {
          found.set(repository, new Map(Object.entries(definitions)));
        }
      }
    }
    return found;
  }

  async #read(
    queries: readonly SnapshotQuery[],
    signal?: AbortSignal,
  ): Promise<SnapshotPart> {
    const items: ContractItem[] = [];
    const completeness: Completeness[] = [];
    for (const query of queries) {
      for await (const page of this.#pages(query, signal)) {
        items.push(...page.items.map(toContractItem));
        completeness.push(page.completeness);
      }
    }
    return { items, completeness: worst(completeness) };
  }

  #pages(query: SnapshotQuery, signal?: AbortSignal): AsyncGenerator<Snapshot> {
    return this.#all(
      (cursor, options) =>
        this.#pacto.getSnapshot(
          { ...query, limit: PAGE_SIZE, ...cursor },
          options,
        ),
      signal,
    );
  }

  #hashes(signal?: AbortSignal): AsyncGenerator<SnapshotHashes> {
    return this.#all(
      (cursor, options) =>
        this.#pacto.listSnapshotHashes(
          { limit: HASH_PAGE_SIZE, ...cursor },
          options,
        ),
      signal,
    );
  }

  async *#all<T extends { pageInfo: { nextCursor?: string } }>(
    read: (
      cursor: { cursor?: string },
      options: PactoServiceOptions,
    ) => Promise<T>,
    signal?: AbortSignal,
  ): AsyncGenerator<T> {
    let cursor: string | undefined;
    do {
      signal?.throwIfAborted();
      const credentials = await this.#auth.getOwnServiceCredentials();
      const page = await read(cursor ? { cursor } : {}, {
        credentials,
        signal,
      });
      yield page;
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }
}

function worst(values: readonly Completeness[]): Completeness {
  if (values.includes('none')) return 'none';
  return values.includes('partial') ? 'partial' : 'complete';
}

function inRequests(repositories: readonly string[]): SnapshotQuery[] {
  const requests: string[][] = [];
  let length = Infinity;
  for (const repository of repositories) {
    const added = `&repository=${encodeURIComponent(repository)}`.length;
    const last = requests[requests.length - 1];
    if (length + added > MAX_URL_PART || last?.length === MAX_REPOSITORIES) {
      requests.push([repository]);
      length = added;
    } else {
      last.push(repository);
      length += added;
    }
  }
  return requests.map(repository => ({ repository }));
}
