import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';
import type { ContractEntity } from '../catalog/listContractEntities';
import { CatalogPlanner } from '../mapping/CatalogPlanner';
import { toContractItem } from '../mapping/contractItem';
import type { MappingConfig } from '../mapping/readMappingConfig';
import type { CatalogFacts, CatalogPlan } from '../mapping/types';
import { config, HOST } from '../testUtils/items';

export const findings = (entity: Entity | undefined): string[] =>
  entity?.metadata.annotations?.['pacto.dev/findings']?.split('\n') ?? [];

export function claim(entityRef: string, name: string): ContractEntity {
  return {
    entityRef,
    repository: `${HOST}/shop/${name}`,
    generated: false,
    owner: 'group:default/writers',
    annotations: {},
  };
}

export async function plan(
  items: SnapshotItem[],
  options: {
    exists?: string[];
    taken?: string[];
    claims?: CatalogFacts['claims'];
    config?: Partial<MappingConfig>;
  } = {},
): Promise<CatalogPlan> {
  const exists = options.exists ?? ['group:default/shop-team'];
  return CatalogPlanner.create({
    config: { ...config, ...options.config },
    logger: mockServices.logger.mock(),
  }).plan(items.map(toContractItem), {
    claims: options.claims ?? [],
    exists: ref => exists.includes(ref),
    taken: ref => options.taken?.includes(ref) ?? false,
  });
}
