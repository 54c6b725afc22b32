import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  type EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { PACTO_CONTRACTS_CHANGED_TOPIC } from '@pacto/backstage-plugin-pacto-common';
import { pactoServiceRef } from '@pacto/backstage-plugin-pacto-node';
import { FakePacto } from './__testUtils__/FakePacto';
import {
  contract,
  item,
  needs,
} from '@pacto/backstage-plugin-pacto-node/testUtils';
import catalogModulePacto from './index';

const RECONCILE = 'PactoEntityProvider:default:reconcile';
const FOLLOW_UP = 'PactoEntityProvider:default:follow-up';

const ORG = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: shop-team }
spec: { type: team, children: [] }
`;

const HAND_WRITTEN = `
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: basket
  description: Written by hand
  annotations:
    pacto.dev/contract: oci://registry.example.com/shop/basket
spec:
  type: website
  lifecycle: production
  owner: web-team
  dependsOn: [resource:cdn]
`;

const basket = item('basket', {
  contract: contract('basket', {
    interfaces: [{ name: 'api' }],
    metadata: { summary: 'From the contract' },
  }),
  definitions: { api: 'openapi: 3.0.3' },
  references: [needs('orders')],
});
const orders = item('orders', {
  contract: contract('orders', { interfaces: [{ name: 'api' }] }),
  definitions: { api: 'openapi: 3.0.3' },
  references: [needs('postgres'), needs('stripe', { state: 'unknown' })],
});
const postgres = item('postgres', {
  contract: contract('postgres', { state: { type: 'stateful' } }),
});

// The catalog works in the background; what the tests wait for takes about 10 s in all.
jest.setTimeout(60_000);

describe('catalogModulePacto in a catalog', () => {
  const directory = createMockDirectory();
  const pacto = new FakePacto();
  let backend: TestBackend;
  let catalog: CatalogService;
  let scheduler: SchedulerService;
  let events: EventsService;

  beforeEach(async () => {
    directory.setContent({ 'entities.yaml': ORG });
    pacto.items = [];
    pacto.put(basket, orders, postgres);
    pacto.completeness = 'complete';
    pacto.failAt = undefined;
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModulePacto,
        createServiceFactory({
          service: pactoServiceRef,
          deps: {},
          factory: () => pacto.service,
        }),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              locations: [
                {
                  type: 'file',
                  target: directory.resolve('entities.yaml'),
                  rules: [{ allow: ['Component', 'Group'] }],
                },
              ],
            },
          },
        }),
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test-access',
          register(env) {
            env.registerInit({
              deps: {
                catalog: catalogServiceRef,
                scheduler: coreServices.scheduler,
                events: eventsServiceRef,
              },
              async init(deps) {
                ({ catalog, scheduler, events } = deps);
              },
            });
          },
        }),
      ],
    });
  });

  afterEach(async () => {
    await backend.stop();
  });

  const credentials = mockCredentials.service();

  /** The entity, once it is there and fits. */
  async function eventually(
    entityRef: string,
    fits: (entity: Entity | undefined) => boolean,
  ): Promise<Entity | undefined> {
    for (;;) {
      const entity = await catalog.getEntityByRef(entityRef, { credentials });
      if (fits(entity)) return entity;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  function relations(entity: Entity | undefined): string[] {
    return (entity?.relations ?? [])
      .map(({ type, targetRef }) => `${type} ${targetRef}`)
      .sort();
  }

  it('makes entities with owners and relations', async () => {
    await eventually('group:default/shop-team', Boolean);
    await scheduler.triggerTask(RECONCILE);

    const component = await eventually(
      'component:default/orders',
      entity => (entity?.relations?.length ?? 0) >= 4,
    );
    expect(relations(component)).toEqual([
      'dependencyOf component:default/basket',
      'dependsOn resource:default/postgres',
      'ownedBy group:default/shop-team',
      'providesApi api:default/orders-api',
    ]);
    expect(component?.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-origin-location':
        'pacto:registry.example.com/shop/orders',
      'pacto.dev/contract': 'oci://registry.example.com/shop/orders',
      'pacto.dev/status': 'valid',
      'pacto.dev/findings':
        'Dependency "stripe" (oci://registry.example.com/shop/stripe) could not be resolved; see the Contract tab.',
    });
    const api = await eventually('api:default/orders-api', Boolean);
    expect(api?.spec).toMatchObject({
      type: 'openapi',
      definition: 'openapi: 3.0.3',
      owner: 'group:default/shop-team',
    });
    expect(
      (await eventually('resource:default/postgres', Boolean))?.spec?.type,
    ).toBe('infrastructure');
  });

  it('follows a change, and keeps everything when contracts cannot be read', async () => {
    await scheduler.triggerTask(RECONCILE);
    await eventually('component:default/orders', Boolean);

    pacto.put(
      item('orders', {
        contract: contract('orders', { service: { version: '2.0.0' } }),
      }),
    );
    await events.publish({
      topic: PACTO_CONTRACTS_CHANGED_TOPIC,
      eventPayload: { sourceId: 'main', repositories: [orders.repository] },
    });
    await eventually(
      'component:default/orders',
      entity => entity?.metadata.annotations?.['pacto.dev/version'] === '2.0.0',
    );
    await eventually('api:default/orders-api', entity => !entity);

    pacto.items = [];
    await scheduler.triggerTask(RECONCILE);
    pacto.put(orders);
    pacto.failAt = { index: 0, error: new Error('connection refused') };
    await scheduler.triggerTask(RECONCILE);
    expect(
      await catalog.getEntityByRef('component:default/basket', { credentials }),
    ).toBeDefined();
  });

  it('makes way for a hand-written entity, enriches it, and comes back', async () => {
    await eventually('group:default/shop-team', Boolean);
    await scheduler.triggerTask(RECONCILE);
    await eventually('component:default/basket', Boolean);

    directory.setContent({ 'entities.yaml': ORG + HAND_WRITTEN });
    const entity = await eventually(
      'component:default/basket',
      found =>
        found?.spec?.type === 'website' &&
        Boolean(found?.metadata.annotations?.['pacto.dev/digest']),
    );
    expect(entity?.metadata.description).toBe('Written by hand');
    expect(entity?.metadata.annotations).toMatchObject({
      'pacto.dev/version': '1.0.0',
      'pacto.dev/digest': basket.digest,
      'pacto.dev/findings':
        'The contract names group:default/shop-team as owner and this entity group:default/web-team; the entity wins, correct the one that is wrong.',
    });
    expect(entity?.spec).toMatchObject({
      owner: 'web-team',
      dependsOn: ['resource:cdn', 'component:default/orders'],
      providesApis: ['api:default/basket-api'],
    });
    await scheduler.triggerTask(FOLLOW_UP);
    const api = await eventually(
      'api:default/basket-api',
      found => found?.spec?.owner === 'group:default/web-team',
    );
    expect(relations(api)).toContain('apiProvidedBy component:default/basket');
    const { items } = await catalog.getEntities(
      {
        filter: {
          kind: 'Component',
          'metadata.annotations.pacto.dev/contract':
            'oci://registry.example.com/shop/basket',
        },
      },
      { credentials },
    );
    expect(items).toHaveLength(1);

    pacto.put(
      item('basket', {
        contract: contract('basket', { service: { version: '1.1.0' } }),
      }),
    );
    await events.publish({
      topic: PACTO_CONTRACTS_CHANGED_TOPIC,
      eventPayload: { sourceId: 'main', repositories: [basket.repository] },
    });
    await eventually(
      'component:default/basket',
      found => found?.metadata.annotations?.['pacto.dev/version'] === '1.1.0',
    );

    directory.setContent({ 'entities.yaml': ORG });
    const orphan = await eventually(
      'component:default/basket',
      found => found?.metadata.annotations?.['backstage.io/orphan'] === 'true',
    );
    await catalog.removeEntityByUid(orphan?.metadata.uid ?? '', {
      credentials,
    });
    await scheduler.triggerTask(FOLLOW_UP);
    await eventually(
      'component:default/basket',
      found => found?.spec?.type === 'service',
    );
  });
});
