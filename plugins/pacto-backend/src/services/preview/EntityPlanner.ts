import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type CatalogPlan,
  CatalogPlanner,
  catalogQuestions,
  checkItem,
  type ContractItem,
  isGenerated,
  type MappingConfig,
  readEntities,
  toContractEntity,
} from '@pacto/backstage-plugin-pacto-node';
import type { Visibility } from '../Visibility';

/** @internal */
export interface PreviewPlan {
  plan: CatalogPlan;
  /** What the catalog has at these references now, as far as the caller may read it. */
  present: ReadonlyMap<string, Entity | undefined>;
}

/**
 * Maps contracts to entities as the catalog module does, beside what the caller may read in the catalog.
 *
 * @internal
 */
export class EntityPlanner {
  readonly #catalog: CatalogService;
  readonly #config: MappingConfig;

  static create(options: {
    catalog: CatalogService;
    mapping: MappingConfig;
  }): EntityPlanner {
    return new EntityPlanner(options.catalog, options.mapping);
  }

  private constructor(catalog: CatalogService, config: MappingConfig) {
    this.#catalog = catalog;
    this.#config = config;
  }

  async plan(
    items: readonly ContractItem[],
    caller: {
      credentials: BackstageCredentials;
      visibility: Visibility;
      signal: AbortSignal;
    },
  ): Promise<PreviewPlan> {
    const config = this.#config;
    const mapped = items.map(item => checkItem(item, config).item);
    const read = (entityRefs: string[]) =>
      readEntities({ catalog: this.#catalog, entityRefs, ...caller });

    const linked = await caller.visibility.entities();
    const standing = await read(
      mapped.flatMap(item => linked.get(item.repository)?.entityRef ?? []),
    );
    const claims = [...standing.values()].flatMap(entity =>
      entity && !isGenerated(entity) ? toContractEntity(entity) : [],
    );
    const known = await read(await catalogQuestions(mapped, claims, config));
    const plan = await CatalogPlanner.create({ config }).plan(mapped, {
      claims,
      exists: ref => known.get(ref) !== undefined,
      taken: ref => {
        const entity = known.get(ref);
        return entity !== undefined && !isGenerated(entity);
      },
    });
    const unasked = Array.from(plan.entities.keys()).filter(
      ref => !known.has(ref),
    );
    return { plan, present: new Map([...known, ...(await read(unasked))]) };
  }
}
