import type { Entity } from '@backstage/catalog-model';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { PACTO_CONTRACT_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';
import {
  type Enrichment,
  missingContract,
  PACTO_LOCATION_PREFIX,
  readContractAnnotation,
} from '@pacto/backstage-plugin-pacto-node';
import type { ContractIndex } from '../view/ContractIndex';
import { applyEnrichment } from './applyEnrichment';

const [GENERATED_TYPE] = PACTO_LOCATION_PREFIX.split(':');

/**
 * Adds to hand-written entities with `pacto.dev/contract` what their contract says. Asks nobody: it takes what the
 * index in memory has and, until that is loaded, what the entity got the time before.
 *
 * @internal
 */
export class PactoProcessor implements CatalogProcessor {
  readonly #index: Pick<ContractIndex, 'enrichment'>;

  static create(options: {
    index: Pick<ContractIndex, 'enrichment'>;
  }): PactoProcessor {
    return new PactoProcessor(options.index);
  }

  private constructor(index: Pick<ContractIndex, 'enrichment'>) {
    this.#index = index;
  }

  getProcessorName(): string {
    return 'PactoProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const annotation = entity.metadata.annotations?.[PACTO_CONTRACT_ANNOTATION];
    if (!annotation || originLocation.type === GENERATED_TYPE) return entity;

    const { repository, reason } = readContractAnnotation(annotation);
    if (!repository) {
      return applyEnrichment(entity, missingContract(reason ?? ''));
    }
    emit(processingResult.refresh(`${PACTO_LOCATION_PREFIX}${repository}`));
    const cacheKey = `enrichment:${repository}`;
    const known = this.#index.enrichment(repository);
    if (known) await cache.set<Enrichment>(cacheKey, known);
    const enrichment = known ?? (await cache.get<Enrichment>(cacheKey));
    return enrichment ? applyEnrichment(entity, enrichment) : entity;
  }
}
