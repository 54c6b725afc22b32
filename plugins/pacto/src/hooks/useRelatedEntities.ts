import {
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
  type Entity,
} from '@backstage/catalog-model';
import type { Loaded } from '@pacto/backstage-plugin-pacto-react';
import { useCatalogEntities } from './useCatalogEntities';

/** The owners that the catalog relates an entity to; they need not exist. */
export function ownersOf(entity: Entity): string[] {
  return targetsOf(entity, RELATION_OWNED_BY);
}

/** The owners and APIs of an entity that are in the catalog, by reference. */
export function useRelatedEntities(
  entity: Entity,
): Loaded<Map<string, Entity>> {
  return useCatalogEntities([
    ...ownersOf(entity),
    ...targetsOf(entity, RELATION_PROVIDES_API),
  ]);
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
}
