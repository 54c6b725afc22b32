import { contract, HOST, item, needs, sha256 } from '../testUtils/items';
import { claim, findings, plan } from '../__testUtils__/plan';

const orders = item('orders', {
  title: 'Order book',
  contract: contract('orders', {
    interfaces: [
      { name: 'api', visibility: 'public' },
      { name: 'events', type: 'asyncapi' },
    ],
    metadata: {
      summary: 'Takes orders',
      system: 'sales',
      lifecycle: 'production',
      tags: ['Core'],
    },
  }),
  definitions: { api: 'openapi: 3.0.3', events: '{"type":"object"}' },
  references: [needs('postgres')],
});
const postgres = item('postgres', {
  contract: contract('postgres', { state: { type: 'stateful' } }),
});

describe('CatalogPlanner', () => {
  it('makes a component and an API per interface', async () => {
    const { entities, sources } = await plan([orders, postgres], {
      exists: ['group:default/shop-team', 'system:default/sales'],
    });
    expect([...entities.keys()]).toEqual([
      'api:default/orders-api',
      'api:default/orders-events',
      'component:default/orders',
      'resource:default/postgres',
    ]);
    expect(entities.get('component:default/orders')).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'orders',
        namespace: 'default',
        title: 'Order book',
        description: 'Takes orders',
        tags: ['core'],
        annotations: {
          'backstage.io/managed-by-location': `pacto:${HOST}/shop/orders`,
          'backstage.io/managed-by-origin-location': `pacto:${HOST}/shop/orders`,
          'pacto.dev/contract': `oci://${HOST}/shop/orders`,
          'pacto.dev/version': '1.0.0',
          'pacto.dev/digest': orders.digest,
          'pacto.dev/status': 'valid',
          'pacto.dev/hash': expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'group:default/shop-team',
        system: 'system:default/sales',
        providesApis: ['api:default/orders-api', 'api:default/orders-events'],
        dependsOn: ['resource:default/postgres'],
      },
    });
    expect(entities.get('api:default/orders-events')).toMatchObject({
      metadata: {
        title: 'Order book events',
        annotations: { 'pacto.dev/interface': 'events' },
      },
      spec: {
        type: 'event',
        lifecycle: 'production',
        owner: 'group:default/shop-team',
        system: 'system:default/sales',
        definition: `sha256:${sha256('{"type":"object"}')}`,
      },
    });
    expect(sources.get('api:default/orders-events')).toEqual({
      repository: `${HOST}/shop/orders`,
      interfaceName: 'events',
      bytes: 17,
    });
    expect(entities.get('api:default/orders-api')?.metadata.tags).toEqual([
      'public',
    ]);
  });

  it('tells an API why its owner, system or name is not as it should be', async () => {
    const { entities } = await plan([orders], {
      exists: [],
      taken: ['api:default/orders-api'],
    });
    const [api] = entities.values();
    expect(findings(api)).toEqual([
      expect.stringContaining('Owner "shop-team" is not in the catalog'),
      expect.stringContaining('System system:default/sales is not'),
      expect.stringContaining(
        'api:default/orders-api is an entity of somebody',
      ),
    ]);
    expect(
      findings(entities.get('component:default/orders')),
    ).not.toContainEqual(expect.stringContaining('somebody'));
  });

  it('tells an API why the owner of its hand-written entity leads nowhere', async () => {
    const claims = [claim('component:default/order-book', 'orders')];
    const apiOf = async (exists: string[]) =>
      (await plan([orders], { claims, exists })).entities.get(
        'api:default/orders-api',
      );
    const system = 'system:default/sales';
    const dangling = await apiOf([system, 'group:default/shop-team']);
    expect(dangling?.spec?.owner).toBe('group:default/writers');
    expect(findings(dangling)).toEqual([
      'Owner group:default/writers of component:default/order-book is not in the catalog; register it or correct spec.owner there.',
    ]);
    expect(findings(await apiOf([system, 'group:default/writers']))).toEqual(
      [],
    );
  });

  it('changes the hash of an API with its definition, and of nothing else', async () => {
    const hashes = async (api: string) => {
      const changed = {
        ...orders,
        definitions: { ...orders.definitions, api },
      };
      const { entities } = await plan([changed]);
      return [...entities.values()].map(
        ({ metadata }) => metadata.annotations?.['pacto.dev/hash'],
      );
    };
    const [before, after] = [await hashes('v: 1'), await hashes('v: 2')];
    expect(before.map((hash, at) => hash === after[at])).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('lets the interfaces of a resource depend on it', async () => {
    const { entities } = await plan([
      item('broker', {
        contract: contract('broker', {
          metadata: { kind: 'infrastructure' },
          interfaces: [{ name: 'admin' }],
        }),
        definitions: { admin: 'openapi: 3.0.3' },
      }),
    ]);
    expect(entities.get('resource:default/broker')?.spec).toEqual({
      type: 'infrastructure',
      owner: 'group:default/shop-team',
      dependencyOf: ['api:default/broker-admin'],
    });
  });

  it('does not depend on the order of its input, and is the same each time', async () => {
    const other = item('orders', { repository: 'a.example.com/orders' });
    const first = await plan([orders, other, postgres]);
    const second = await plan([postgres, other, orders]);
    expect([...second.entities]).toEqual([...first.entities]);
    expect(
      findings(
        [...first.entities.values()].find(
          ({ kind, metadata: { annotations } }) =>
            kind === 'Component' &&
            annotations?.['pacto.dev/contract'] === `oci://${HOST}/shop/orders`,
        ),
      ),
    ).toContainEqual(
      expect.stringMatching(
        /^component:default\/orders stands for oci:\/\/a\.example\.com\/orders, so this one is called orders-[0-9a-f]{6};/,
      ),
    );
  });

  it('leaves no entity out and no relation without a target or a reason', async () => {
    const { entities } = await plan(
      [
        item('lost', {
          contract: undefined,
          digest: undefined,
          status: 'unknown',
          findings: [
            {
              code: 'NOT_FOUND',
              severity: 'error',
              layer: 'bundle',
              path: '',
              message: 'The layer is missing',
              remedy: 'Push it again',
            },
          ],
        }),
        item('orders', {
          references: [
            needs('lost', { state: 'unresolved', reason: 'no_versions' }),
            needs('gone', { state: 'unknown', reason: 'not_configured' }),
          ],
          contract: contract('orders', {
            service: { owner: undefined },
            metadata: { system: 'nowhere' },
          }),
        }),
      ],
      { exists: [] },
    );
    const lost = entities.get('component:default/lost');
    expect(lost?.spec).toEqual({
      type: 'unknown',
      lifecycle: 'unknown',
      owner: 'group:default/unknown',
    });
    expect(lost?.metadata.annotations).toMatchObject({
      'pacto.dev/status': 'unknown',
      'pacto.dev/contract': `oci://${HOST}/shop/lost`,
    });
    expect(findings(lost)).toEqual([
      'No version of this contract could be read yet; see the source page.',
      'The layer is missing. Push it again.',
    ]);
    const component = entities.get('component:default/orders');
    expect(component?.spec?.dependsOn).toEqual(['component:default/lost']);
    expect(findings(component)).toEqual([
      'The contract names no owner; set service.owner.team in pacto.yaml.',
      'System system:default/nowhere is not in the catalog; register it or correct metadata.system in pacto.yaml.',
      expect.stringMatching(/^Dependency "lost" .* no published version/),
      expect.stringMatching(/^Dependency "gone" .* outside the configured/),
    ]);
  });

  it('says why a contract is not valid, while the last good version is shown', async () => {
    const { entities } = await plan([
      item('orders', {
        status: 'invalid',
        findings: Array.from({ length: 5 }, (_, i) => ({
          code: 'SCHEMA_VIOLATION',
          severity: 'error' as const,
          layer: 'structural' as const,
          path: '',
          message: `Problem ${i}`,
        })),
      }),
    ]);
    expect(findings(entities.get('component:default/orders'))).toEqual([
      'Problem 0.',
      'Problem 1.',
      'Problem 2.',
      '2 more errors are on the Contract tab.',
    ]);
  });

  it('emits no entity for a claimed contract, but its APIs, with the owner of the claim', async () => {
    const { entities, services } = await plan(
      [orders, item('shop', { references: [needs('orders')] })],
      {
        claims: [
          claim('component:web/z-orders', 'orders'),
          claim('component:web/order-book', 'orders'),
          claim('system:web/a-orders', 'orders'),
          { ...claim('api:web/orders', 'orders'), interfaceName: 'api' },
        ],
      },
    );
    expect([...entities.keys()]).toEqual([
      'api:default/orders-api',
      'api:default/orders-events',
      'component:default/shop',
    ]);
    expect(entities.get('api:default/orders-api')?.spec?.owner).toBe(
      'group:default/writers',
    );
    expect(entities.get('component:default/shop')?.spec?.dependsOn).toEqual([
      'component:web/order-book',
    ]);
    expect(
      services.get(orders.repository)?.findings.map(({ text }) => text),
    ).toContainEqual(
      expect.stringContaining(
        'Several entities stand for this contract (component:web/order-book, component:web/z-orders)',
      ),
    );
  });

  it('gives way to an entity of somebody else with the same name', async () => {
    const { entities } = await plan([item('orders')], {
      taken: ['component:default/orders'],
    });
    const [entity] = entities.values();
    expect(entity.metadata.name).toMatch(/^orders-[0-9a-f]{6}$/);
    expect(entity.metadata.title).toBe('orders');
    expect(findings(entity)).toEqual([
      expect.stringMatching(
        /^component:default\/orders is an entity of somebody else.*pacto\.dev\/contract/,
      ),
    ]);
  });

  it('lets others work while it maps a large fleet', async () => {
    const items = Array.from({ length: 200 }, (_, i) => item(`s${i}`));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await plan(items);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
