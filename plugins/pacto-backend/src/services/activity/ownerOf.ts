import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ServiceRecord } from '../../store';
import type { LinkedEntities } from '../EntityIndex';

/**
 * Who owns a service: the owner of its entity; where there is none, what the contract says, read as a reference.
 *
 * @returns A full reference.
 * @internal
 */
export function ownerOf(
  { repository, summary }: ServiceRecord,
  entities: LinkedEntities,
): string | undefined {
  const entity = entities.get(repository);
  if (entity) return entity.owner;
  const key = summary.owner?.key;
  if (key === undefined) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(key, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
