import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  canStandForContract,
  CONTRACT_ENTITY_KINDS,
  type ContractEntity,
  listContractEntities,
} from '@pacto/backstage-plugin-pacto-node';

/** How old the index may be before it is read again. */
const FRESH_MS = 15_000;

/**
 * How old the index may be while it is read again. With 5,000 services that takes ten requests to the catalog, which
 * nobody waits for as long as requests keep coming. A new entity is linked after at most this time.
 */
const USABLE_MS = 60_000;

/** By repository (`host/path`). @internal */
export type LinkedEntities = ReadonlyMap<string, LinkedEntity>;

/** The entity that stands for a repository; all references are full ones. @internal */
export type LinkedEntity = Pick<
  ContractEntity,
  'entityRef' | 'owner' | 'system'
>;

/**
 * Which catalog entity stands for which repository, whoever asks. What a caller may see of it is another question.
 *
 * @internal
 */
export class EntityIndex {
  readonly #load: () => Promise<ContractEntity[]>;
  readonly #now: () => number;
  #current?: { at: number; refs: LinkedEntities };
  #reading?: Promise<LinkedEntities>;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): EntityIndex {
    const { auth, catalog } = options;
    return EntityIndex.over(async () =>
      listContractEntities({
        catalog,
        credentials: await auth.getOwnServiceCredentials(),
        kinds: CONTRACT_ENTITY_KINDS,
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
  async get(): Promise<LinkedEntities> {
    const age = this.#current ? this.#now() - this.#current.at : Infinity;
    if (this.#current && age < FRESH_MS) return this.#current.refs;
    const reading = this.#read();
    if (!this.#current || age >= USABLE_MS) return reading;
    // Whoever comes when the index is too old to be used gets the error.
    reading.catch(() => {});
    return this.#current.refs;
  }

  #read(): Promise<LinkedEntities> {
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readNow(): Promise<LinkedEntities> {
    // As of the start: what changes meanwhile may be missing.
    const at = this.#now();
    const refs = toRefs(await this.#load());
    this.#current = { at, refs };
    return refs;
  }
}

/** Components and resources; hand-written ones go before generated ones, then the first by name. */
function toRefs(entities: ContractEntity[]): LinkedEntities {
  const refs = new Map<string, LinkedEntity>();
  const ordered = entities
    .filter(
      ({ interfaceName, entityRef }) =>
        interfaceName === undefined && canStandForContract(entityRef),
    )
    .sort(
      (a, b) =>
        Number(a.generated) - Number(b.generated) ||
        (a.entityRef < b.entityRef ? -1 : 1),
    );
  for (const { repository, entityRef, owner, system } of ordered) {
    if (repository !== undefined && !refs.has(repository)) {
      refs.set(repository, { entityRef, owner, system });
    }
  }
  return refs;
}
