import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/**
 * Start of the location of entities that were generated from a contract; the repository follows, as in
 * `pacto:ghcr.io/acme/payments`. The same text is the catalog's refresh key of everything about a repository.
 *
 * @public
 */
export const PACTO_LOCATION_PREFIX = 'pacto:';

/**
 * Was the entity generated from a contract, as opposed to written by hand or brought by something else?
 *
 * @public
 */
export function isGenerated(entity: Entity): boolean {
  const origin = entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return origin?.startsWith(PACTO_LOCATION_PREFIX) ?? false;
}
