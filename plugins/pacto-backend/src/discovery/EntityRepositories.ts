import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { listContractEntities } from '@pacto/backstage-plugin-pacto-node';

/** Of one host; entities that name more are cut off in the order of names, so that it is always the same ones. */
const MAX_REPOSITORIES = 20_000;

/**
 * The repositories that entities of the catalog name with `pacto.dev/contract`. Those that the catalog module made
 * from contracts are left out: they would keep a repository on the list that nothing else names any more.
 *
 * @internal
 */
export class EntityRepositories {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): EntityRepositories {
    return new EntityRepositories(options.auth, options.catalog);
  }

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  /**
   * Paths without the host, sorted, each once. Throws what the catalog throws: an empty list means that no entity
   * names any.
   *
   * @param host - exactly as in the configuration of a source
   */
  async repositoriesOn(
    host: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<string[]> {
    const entities = await listContractEntities({
      catalog: this.#catalog,
      credentials: await this.#auth.getOwnServiceCredentials(),
      handWrittenOnly: true,
      signal: options.signal,
    });
    const start = `${host}/`;
    const paths = entities.flatMap(({ repository, generated }) =>
      !generated && repository?.startsWith(start)
        ? [repository.slice(start.length)]
        : [],
    );
    return [...new Set(paths)].sort().slice(0, MAX_REPOSITORIES);
  }
}
