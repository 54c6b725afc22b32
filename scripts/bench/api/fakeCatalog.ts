import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ServerOptions } from './messages';

/** A catalog that has a component for each repository and answers at once. */
export function fakeCatalog({
  host,
  repositories,
}: Pick<ServerOptions, 'host' | 'repositories'>): CatalogService {
  const entities = repositories.map(
    (path): Entity => ({
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
      metadata: {
        namespace: 'default',
        name: path.slice(path.lastIndexOf('/') + 1),
        annotations: { 'pacto.dev/contract': `oci://${host}/${path}` },
      },
      spec: { type: 'service', owner: 'bench', lifecycle: 'production' },
    }),
  );
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const fake: Partial<CatalogService> = {
    queryEntities: async (request = {}) => {
      const { cursor = '0', limit = 500 } = request as {
        cursor?: string;
        limit?: number;
      };
      const end = Number(cursor) + limit;
      return {
        items: entities.slice(Number(cursor), end),
        totalItems: entities.length,
        pageInfo: end < entities.length ? { nextCursor: String(end) } : {},
      };
    },
    getEntityByRef: async ref =>
      byRef.get(typeof ref === 'string' ? ref : stringifyEntityRef(ref)),
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref => byRef.get(ref)),
    }),
  };
  return fake as CatalogService;
}
