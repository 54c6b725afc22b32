import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { listContractEntities } from './listContractEntities';
import { CONTRACT_ENTITY_KINDS } from './standsForContract';

const credentials = mockCredentials.service();

function entity(
  name: string,
  annotations: Record<string, string>,
  parts: {
    kind?: string;
    namespace?: string;
    owner?: unknown;
    system?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: parts.kind ?? 'Component',
    metadata: { name, namespace: parts.namespace, annotations },
    spec: {
      owner: (parts.owner ?? 'shop-team') as string,
      system: parts.system,
      type: 'service',
    },
  };
}

const ORIGIN = 'backstage.io/managed-by-origin-location';

const generated = entity('orders', {
  'pacto.dev/contract': 'oci://registry.example.com/shop/orders',
  'pacto.dev/version': '1.0.0',
  [ORIGIN]: 'pacto:registry.example.com/shop/orders',
});
const api = entity(
  'orders-api',
  {
    'pacto.dev/contract': 'oci://registry.example.com/shop/orders',
    'pacto.dev/interface': 'api',
    [ORIGIN]: 'pacto:registry.example.com/shop/orders',
  },
  { kind: 'API' },
);
const written = entity(
  'Basket',
  {
    'pacto.dev/contract': 'oci://registry.example.com/shop/basket:1.0.0',
    [ORIGIN]: 'url:https://git.example.com/pacto:x',
    'example.com/other': 'x',
  },
  { namespace: 'web', system: 'Shop' },
);

describe('listContractEntities', () => {
  it('lists what stands for a contract, and nothing else', async () => {
    const catalog = catalogServiceMock({
      entities: [written, generated, api, entity('plain', {})],
    });
    expect(await listContractEntities({ catalog, credentials })).toEqual([
      {
        entityRef: 'api:default/orders-api',
        repository: 'registry.example.com/shop/orders',
        interfaceName: 'api',
        generated: true,
        owner: 'group:default/shop-team',
        annotations: {
          'pacto.dev/contract': 'oci://registry.example.com/shop/orders',
          'pacto.dev/interface': 'api',
        },
      },
      {
        entityRef: 'component:default/orders',
        repository: 'registry.example.com/shop/orders',
        generated: true,
        owner: 'group:default/shop-team',
        annotations: {
          'pacto.dev/contract': 'oci://registry.example.com/shop/orders',
          'pacto.dev/version': '1.0.0',
        },
      },
      {
        entityRef: 'component:web/basket',
        repository: 'registry.example.com/shop/basket',
        generated: false,
        owner: 'group:web/shop-team',
        system: 'system:web/shop',
        annotations: {
          'pacto.dev/contract': 'oci://registry.example.com/shop/basket:1.0.0',
        },
      },
    ]);
  });

  it('can leave out what was generated', async () => {
    const catalog = catalogServiceMock({ entities: [generated, written, api] });
    const found = await listContractEntities({
      catalog,
      credentials,
      handWrittenOnly: true,
    });
    expect(found.map(({ entityRef }) => entityRef)).toEqual([
      'component:web/basket',
    ]);
  });

  it('can leave out other kinds', async () => {
    const catalog = catalogServiceMock({ entities: [generated, written, api] });
    const found = await listContractEntities({
      catalog,
      credentials,
      kinds: CONTRACT_ENTITY_KINDS,
    });
    expect(found.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/orders',
      'component:web/basket',
    ]);
  });

  it('keeps entities whose annotation or owner cannot be read, with the reason', async () => {
    const catalog = catalogServiceMock({
      entities: [
        entity('a', { 'pacto.dev/contract': './contracts/a' }, { owner: '' }),
        entity('b', { 'pacto.dev/contract': 'oci://nowhere' }, { owner: 7 }),
      ],
    });
    const [a, b] = await listContractEntities({ catalog, credentials });
    expect(a).toMatchObject({
      entityRef: 'component:default/a',
      reason:
        'pacto.dev/contract: "./contracts/a" is a local path; write it as oci://host/path.',
      owner: undefined,
    });
    expect(a.repository).toBeUndefined();
    expect(b).toMatchObject({
      reason: expect.stringMatching(
        /^pacto\.dev\/contract: "oci:\/\/nowhere" .*[^.]; write it as/,
      ),
      owner: undefined,
    });
  });

  it('reads all pages, with the caller’s credentials', async () => {
    const real = catalogServiceMock({
      entities: Array.from({ length: 1201 }, (_, i) =>
        entity(`s${i}`, { 'pacto.dev/contract': `oci://h.example/s${i}` }),
      ),
    });
    const catalog = catalogServiceMock.mock({
      queryEntities: (...args) => real.queryEntities(...args),
    });
    expect(await listContractEntities({ catalog, credentials })).toHaveLength(
      1201,
    );
    expect(catalog.queryEntities).toHaveBeenCalledTimes(3);
    for (const [request, options] of catalog.queryEntities.mock.calls) {
      expect(request?.fields).toContain('metadata.annotations');
      expect(options).toEqual({ credentials });
    }
  });

  it('stops when it is told to', async () => {
    const catalog = {} as CatalogService;
    const signal = AbortSignal.abort(new Error('shutting down'));
    await expect(
      listContractEntities({ catalog, credentials, signal }),
    ).rejects.toThrow('shutting down');
  });
});
