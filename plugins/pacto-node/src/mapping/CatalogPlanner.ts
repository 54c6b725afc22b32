import { setImmediate } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  PACTO_CONTRACT_ANNOTATION,
  PACTO_INTERFACE_ANNOTATION,
} from '@pacto/backstage-plugin-pacto-common';
import { PACTO_HASH_ANNOTATION } from './annotations';
import { assignNames } from './assignNames';
import { withoutContract } from './checkItem';
import { claimsByRepository } from './claims';
import type { ContractItem } from './contractItem';
import { describeService } from './describeService';
import { generatedRef, nameRequests } from './nameRequests';
import { stableHash } from './stableHash';
import { storable } from './storable';
import { toApiEntities } from './toApiEntities';
import { toServiceEntity } from './toServiceEntity';
import type { MappingConfig } from './readMappingConfig';
import type {
  CatalogFacts,
  CatalogPlan,
  DefinitionSource,
  ServiceDescription,
} from './types';
import { validateEntity } from './validateEntity';

/** Repositories mapped before others get a turn; about 10 ms of work. */
const SLICE = 50;

/**
 * Turns contracts into entities. The result depends on nothing but the input, and not on its order.
 *
 * @internal
 */
export class CatalogPlanner {
  readonly #config: MappingConfig;
  readonly #logger?: LoggerService;
  /** Hashes of entities that passed validation, so that unchanged ones need not pass it again. */
  #validated = new Set<string>();

  static create(options: {
    config: MappingConfig;
    /** Told of entities that the catalog would not take. */
    logger?: LoggerService;
  }): CatalogPlanner {
    return new CatalogPlanner(options.config, options.logger);
  }

  private constructor(config: MappingConfig, logger?: LoggerService) {
    this.#config = config;
    this.#logger = logger;
  }

  async plan(
    items: Iterable<ContractItem>,
    facts: CatalogFacts,
  ): Promise<CatalogPlan> {
    const config = this.#config;
    const sorted = [...items].sort((a, b) =>
      a.repository < b.repository ? -1 : 1,
    );
    const claims = claimsByRepository(facts.claims);
    const names = assignNames(
      sorted.flatMap(item =>
        nameRequests(item, claims.has(item.repository), config),
      ),
      facts.taken,
    );
    const own = new Map(
      sorted.map(item => [item.repository, generatedRef(item, names, config)]),
    );
    const targetOf = (repository: string) =>
      claims.get(repository)?.[0].entityRef ?? own.get(repository);

    const plan = {
      entities: new Map<string, Entity>(),
      sources: new Map<string, DefinitionSource>(),
      services: new Map<string, ServiceDescription>(),
    };
    const validated = new Set<string>();
    for (const [index, item] of sorted.entries()) {
      if (index % SLICE === SLICE - 1) await setImmediate();
      const claimed = claims.get(item.repository) ?? [];
      const describe = (shown: ContractItem) =>
        describeService(shown, {
          facts,
          config,
          names,
          targetOf,
          claimedBy: claimed.map(claim => claim.entityRef),
        });
      const service = describe(item);
      const apis = toApiEntities({
        item,
        service,
        names,
        claim: claimed[0],
        facts,
        config,
      });
      for (const { entity, source } of apis) {
        const problem = await this.#add(entity, plan.entities, validated);
        if (problem) omitApi(service, entity, problem);
        else if (source) plan.sources.set(stringifyEntityRef(entity), source);
      }
      plan.services.set(item.repository, service);
      if (claimed.length > 0) continue;

      const entity = toServiceEntity(service, config.namespace);
      const problem = await this.#add(entity, plan.entities, validated);
      if (problem) {
        const { kind, entityRef } = service;
        const bare = {
          ...describe(withoutContract(item, problem)),
          kind,
          entityRef,
        };
        plan.services.set(item.repository, bare);
        await this.#add(
          toServiceEntity(bare, config.namespace),
          plan.entities,
          validated,
        );
      }
    }
    this.#validated = validated;
    return plan;
  }

  /** Adds an entity that the catalog will take; else says why it would not. */
  async #add(
    planned: Entity,
    entities: Map<string, Entity>,
    validated: Set<string>,
  ): Promise<string | undefined> {
    const entity = storable(planned);
    const hash = stableHash(entity);
    if (!this.#validated.has(hash)) {
      const problem = await validateEntity(entity);
      if (problem) {
        this.#logger?.warn(
          `Left out ${stringifyEntityRef(entity)} (${
            entity.metadata.annotations?.[PACTO_CONTRACT_ANNOTATION]
          }): ${problem}`,
        );
        return problem;
      }
    }
    validated.add(hash);
    entities.set(stringifyEntityRef(entity), {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          [PACTO_HASH_ANNOTATION]: hash,
        },
      },
    });
    return undefined;
  }
}

function omitApi(service: ServiceDescription, api: Entity, problem: string) {
  const ref = stringifyEntityRef(api);
  service.apiRefs = service.apiRefs.filter(other => other !== ref);
  service.findings.push({
    about: 'interface',
    text: `Interface ${api.metadata.annotations?.[PACTO_INTERFACE_ANNOTATION]} has no API entity (${problem}); correct it in pacto.yaml.`,
  });
}
