import type { Entity } from '@backstage/catalog-model';
import type { DeferredEntity } from '@backstage/plugin-catalog-node';
import { PACTO_HASH_ANNOTATION } from '../mapping/annotations';

/** Hash by entity reference. @internal */
export type Hashes = ReadonlyMap<string, string>;

/** @internal */
export function hashesOf(entities: ReadonlyMap<string, Entity>): Hashes {
  return new Map(
    [...entities].map(([ref, entity]) => [
      ref,
      entity.metadata.annotations?.[PACTO_HASH_ANNOTATION] ?? '',
    ]),
  );
}

/**
 * What must be added and removed to get from what is known to what is planned.
 *
 * @internal
 */
export function changesBetween(
  known: Hashes,
  planned: ReadonlyMap<string, Entity>,
): { added: Entity[]; removed: string[] } {
  const hashes = hashesOf(planned);
  return {
    added: [...planned].flatMap(([ref, entity]) =>
      known.get(ref) === hashes.get(ref) ? [] : entity,
    ),
    removed: [...known.keys()].filter(ref => !planned.has(ref)),
  };
}

/**
 * Without a location key, on purpose: with one, an entity that somebody writes by hand for a service that was
 * generated before would be refused by the catalog for ever. Without one it takes over, which is the rule here
 * whatever comes first, and a generated entity can still not overwrite one with a key.
 *
 * @internal
 */
export function deferred(entity: Entity): DeferredEntity {
  return { entity };
}
