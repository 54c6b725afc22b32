import type { Entity } from '@backstage/catalog-model';
import { PACTO_CONTRACT_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';

/**
 * Does an entity stand for a contract? For `EntitySwitch` and `EntityLayout.Route` of the legacy system.
 *
 * @public
 */
export function isPactoAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[PACTO_CONTRACT_ANNOTATION]);
}
