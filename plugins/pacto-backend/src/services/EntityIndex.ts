import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ContractEntity,
  listContractEntities,
} from '@pacto/backstage-plugin-pacto-node';

/** How long the index is used before it is read again; a new entity is linked after at most this time. */
const MAX_AGE_MS = 15_000;

/** Entity reference by repository (`host/path`). @internal */
export type EntityRefs = ReadonlyMap<string, string>;

/**
 * Which catalog entity stands for which repository, whoever asks. What a caller may see of it is another question.
 *
 * @internal
 */
export class EntityIndex {
  readonly #load: () => Promise<ContractEntity[]>;
  readonly #now: () => number;
  #entry?: { at: number; refs: Promise<EntityRefs> };

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): EntityIndex {
    const { auth, catalog } = options;
    return EntityIndex.over(async () =>
      listContractEntities({
        catalog,
        credentials: await auth.getOwnServiceCredentials(),
      }),
    );
  }

  static over(
    load: () => Promise<ContractEntity[]>,
    now: () => number = Date.now,
  ): EntityIndex {
    return new EntityIndex(load, now);
  }

  private constructor(
    load: () => Promise<ContractEntity[]>,
    now: () => number,
  ) {
    this.#load = load;
    this.#now = now;
  }

  /** Callers that ask at the same time share one read. A failed read is not kept. */
  get(): Promise<EntityRefs> {
    const at = this.#now();
    if (this.#entry && at - this.#entry.at < MAX_AGE_MS) {
      return this.#entry.refs;
    }
    const refs = this.#load().then(toRefs);
    const entry = { at, refs };
    this.#entry = entry;
    refs.catch(() => {
      if (this.#entry === entry) this.#entry = undefined;
    });
    return refs;
  }
}

/** Hand-written entities go before generated ones, then the first by name. */
function toRefs(entities: ContractEntity[]): EntityRefs {
  const refs = new Map<string, string>();
  const ordered = entities
    .filter(({ interfaceName }) => interfaceName === undefined)
    .sort(
      (a, b) =>
        Number(a.generated) - Number(b.generated) ||
        (a.entityRef < b.entityRef ? -1 : 1),
    );
  for (const { repository, entityRef } of ordered) {
    if (repository !== undefined && !refs.has(repository)) {
      refs.set(repository, entityRef);
    }
  }
  return refs;
}
