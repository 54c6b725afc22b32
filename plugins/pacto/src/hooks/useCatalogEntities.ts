import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoad, type Loaded } from '@pacto/backstage-plugin-pacto-react';

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

/** Which of the references are in the catalog (and may be seen), by reference. */
export function useCatalogEntities(
  refs: ReadonlyArray<string>,
): Loaded<Map<string, Entity>> {
  const catalogApi = useApi(catalogApiRef);
  const entityRefs = [...new Set(refs)].sort();
  return useLoad(
    entityRefs.length > 0 ? JSON.stringify(entityRefs) : undefined,
    async () => {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs,
        fields,
      });
      return new Map(
        items.flatMap((entity, index) =>
          entity ? [[entityRefs[index], entity] as const] : [],
        ),
      );
    },
  );
}
