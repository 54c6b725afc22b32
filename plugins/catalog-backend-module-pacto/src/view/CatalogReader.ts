import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ContractEntity,
  isGenerated,
  listContractEntities,
  PACTO_HASH_ANNOTATION,
  readEntities,
} from '@pacto/backstage-plugin-pacto-node';

/**
 * Who has an entity reference: nobody, this module, or somebody else.
 *
 * @internal
 */
export type Presence = 'absent' | 'own' | 'foreign';

/**
 * What the mapping wants to know from the catalog, read with the module's own credentials.
 *
 * @internal
 */
export class CatalogReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): CatalogReader {
    return new CatalogReader(options.auth, options.catalog);
  }

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  /** Hand-written entities that name a contract. */
  async claims(signal?: AbortSignal): Promise<ContractEntity[]> {
    return listContractEntities({
      catalog: this.#catalog,
      credentials: await this.#auth.getOwnServiceCredentials(),
      handWrittenOnly: true,
      signal,
    });
  }

  /** The same, and what the catalog has of ours. */
  async contractEntities(signal?: AbortSignal): Promise<{
    claims: ContractEntity[];
    /** Hash of each generated entity, by reference. */
    generated: Map<string, string>;
    /** How many repositories the generated entities come from. */
    repositories: number;
  }> {
    const entities = await listContractEntities({
      catalog: this.#catalog,
      credentials: await this.#auth.getOwnServiceCredentials(),
      signal,
    });
    const own = entities.filter(entity => entity.generated);
    return {
      claims: entities.filter(entity => !entity.generated),
      generated: new Map(
        own.map(({ entityRef, annotations }) => [
          entityRef,
          annotations[PACTO_HASH_ANNOTATION] ?? '',
        ]),
      ),
      repositories: new Set(own.map(entity => entity.repository)).size,
    };
  }

  async presence(
    entityRefs: readonly string[],
    signal?: AbortSignal,
  ): Promise<Map<string, Presence>> {
    const found = await readEntities({
      catalog: this.#catalog,
      credentials: await this.#auth.getOwnServiceCredentials(),
      entityRefs,
      signal,
    });
    return new Map(
      Array.from(found, ([ref, entity]) => [ref, presenceOf(entity)]),
    );
  }
}

function presenceOf(entity: Entity | undefined): Presence {
  if (!entity) return 'absent';
  return isGenerated(entity) ? 'own' : 'foreign';
}
