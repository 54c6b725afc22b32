import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EntityRepositories } from './EntityRepositories';

const HOST = 'registry.example.com:5000';

function entity(
  name: string,
  contract: string,
  parts: { kind?: string; origin?: string } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: parts.kind ?? 'Component',
    metadata: {
      name,
      annotations: {
        'pacto.dev/contract': contract,
        'backstage.io/managed-by-origin-location':
          parts.origin ?? 'url:https://git.example.com/catalog-info.yaml',
      },
    },
    spec: { type: 'service', owner: 'shop' },
  };
}

const on = (catalog: CatalogService) =>
  EntityRepositories.create({ auth: mockServices.auth(), catalog });

describe('EntityRepositories', () => {
  const entities = [
    entity('b', `oci://${HOST}/shop/b`),
    entity('a', `oci://${HOST}/shop/a:1.0.0`),
    entity('a-too', `oci://${HOST}/shop/a`),
    entity('a-api', `oci://${HOST}/shop/apis/a`, { kind: 'API' }),
    entity('made', `oci://${HOST}/shop/made`, {
      origin: `pacto:${HOST}/shop/made`,
    }),
    entity('elsewhere', 'oci://other.example.com/shop/a'),
    entity('longer-host', `oci://${HOST}.evil.example/shop/a`),
    entity('other-port', 'oci://registry.example.com:50001/shop/a'),
    entity('local', './contract'),
    entity('odd', 'oci://'),
  ];

  it('lists what entities name on a host, once each and in order', async () => {
    await expect(
      on(catalogServiceMock({ entities })).repositoriesOn(HOST),
    ).resolves.toEqual(['shop/a', 'shop/apis/a', 'shop/b']);
  });

  it('is empty when no entity names any', async () => {
    await expect(
      on(catalogServiceMock({ entities })).repositoriesOn('nobody.example'),
    ).resolves.toEqual([]);
  });

  it('fails when the catalog does, at any page', async () => {
    const catalog = catalogServiceMock({ entities });
    let pages = 0;
    const failing = {
      queryEntities: async (...args) => {
        pages += 1;
        if (pages > 1) throw new Error('The catalog is away');
        const page = await catalog.queryEntities(...args);
        return { ...page, pageInfo: { nextCursor: 'more' } };
      },
    } as Partial<CatalogService> as CatalogService;
    await expect(on(failing).repositoriesOn(HOST)).rejects.toThrow(
      'The catalog is away',
    );
  });
});
