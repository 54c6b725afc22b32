import { PACTO_HASH_ANNOTATION } from '@pacto/backstage-plugin-pacto-node';
import type { Entity } from '@backstage/catalog-model';

/** Hash by entity reference. @internal */
export type Hashes = ReadonlyMap<string, string>;

/** Entities to write, and references of those to remove. @internal */
export interface Changes {
  added: Entity[];
  removed: string[];
}

/** @internal */
export function hashesOf(
  entities: ReadonlyMap<string, Entity>,
): Map<string, string> {
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
): Changes {
  const hashes = hashesOf(planned);
  return {
    added: [...planned].flatMap(([ref, entity]) =>
      known.get(ref) === hashes.get(ref) ? [] : entity,
    ),
    removed: [...known.keys()].filter(ref => !planned.has(ref)),
  };
}
