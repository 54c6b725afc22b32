import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ENTITY_FIELDS } from './listContractEntities';

/** References per request. */
const BATCH = 500;

/** @public */
export interface ReadEntitiesOptions {
  catalog: CatalogService;
  /** Only what they may see is returned. */
  credentials: BackstageCredentials;
  /** Full references. */
  entityRefs: readonly string[];
  signal?: AbortSignal;
}

/**
 * The catalog's entities behind these references, with the few fields that say whose they are; nothing for those that
 * are not there. Throws what the catalog throws, and the reason of `signal` once it is aborted.
 *
 * @public
 */
export async function readEntities(
  options: ReadEntitiesOptions,
): Promise<Map<string, Entity | undefined>> {
  const { catalog, credentials, entityRefs, signal } = options;
  const found = new Map<string, Entity | undefined>();
  for (let i = 0; i < entityRefs.length; i += BATCH) {
    signal?.throwIfAborted();
    const batch = entityRefs.slice(i, i + BATCH);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: batch, fields: ENTITY_FIELDS },
      { credentials },
    );
    batch.forEach((ref, index) => found.set(ref, items[index]));
  }
  return found;
}
