import { group, handWritten } from '../__testUtils__/entities';
import type { FakePacto } from '../__testUtils__/FakePacto';
import {
  contract,
  item,
  needs,
} from '@pacto/backstage-plugin-pacto-node/testUtils';
import {
  ALL,
  repositoryOf,
  startProvider,
} from '../__testUtils__/startProvider';

describe('PactoEntityProvider', () => {
  it('brings the contracts into an empty catalog, with their definitions', async () => {
    const { catalog, reconcile, provider } = await startProvider();
    await reconcile();
    expect(catalog.refs()).toEqual(ALL);
    expect(catalog.mutations.map(({ type }) => type)).toEqual(['delta']);
    const api = catalog.generated().find(({ kind }) => kind === 'API');
    expect(api?.spec?.definition).toBe('openapi: 3.0.3');
    expect(provider.getProviderName()).toBe('PactoEntityProvider:default');
  });

  it('T58: mutates nothing in a hundred idle cycles, nor after a restart', async () => {
    const first = await startProvider();
    first.catalog.write(handWritten('web', 'basket'));
    await first.reconcile();
    const [refreshes, mutations] = [
      first.catalog.refreshed.length,
      first.catalog.mutations.length,
    ];
    for (let i = 0; i < 100; i += 1) await first.followUp();
    await first.changed('orders', 'stock');
    expect(first.catalog.refreshed).toHaveLength(refreshes);
    for (let i = 0; i < 100; i += 1) await first.reconcile();

    const second = await startProvider(first.catalog, first.pacto);
    await second.reconcile();
    expect(first.catalog.mutations).toHaveLength(mutations);
  });

  it('answers a change with a delta of what changed', async () => {
    const { catalog, pacto, reconcile, changed } = await startProvider();
    await reconcile();
    pacto.requests.length = 0;
    pacto.put(
      item('orders', {
        contract: contract('orders', {
          service: { version: '2.0.0' },
          interfaces: [{ name: 'v2' }],
        }),
        references: [needs('stock')],
      }),
    );
    await changed('orders');
    expect(pacto.requests).toEqual([repositoryOf('orders')]);
    expect(catalog.mutations.slice(1)).toEqual([
      {
        type: 'delta',
        added: [
          { entity: expect.objectContaining({ kind: 'API' }) },
          { entity: expect.objectContaining({ kind: 'Component' }) },
        ],
        removed: [],
      },
      {
        type: 'delta',
        added: [],
        removed: [{ entityRef: 'api:default/orders-api' }],
      },
    ]);
    expect(catalog.refs()).toEqual(['api:default/orders-v2', ...ALL.slice(1)]);
  });

  it('removes what the backend no longer has, with the relations to it', async () => {
    const { catalog, pacto, reconcile, changed } = await startProvider();
    await reconcile();
    pacto.remove(repositoryOf('stock'));
    await changed('stock');
    expect(catalog.refs()).toEqual(ALL.slice(0, 3));
    const orders = catalog
      .generated()
      .find(
        ({ kind, metadata }) =>
          kind === 'Component' && metadata.name === 'orders',
      );
    expect(orders?.spec?.dependsOn).toBeUndefined();
    expect(orders?.metadata.annotations?.['pacto.dev/findings']).toContain(
      'Dependency "stock"',
    );
  });

  it.each([
    [
      'a listing that breaks off',
      (pacto: FakePacto) => {
        pacto.failAt = { index: 2, error: new Error('connection reset') };
      },
    ],
    [
      'an empty answer',
      (pacto: FakePacto) => {
        pacto.items = [];
      },
    ],
    [
      'a backend that never read anything',
      (pacto: FakePacto) => {
        pacto.completeness = 'none';
        pacto.items = [item('stock')];
      },
    ],
    [
      'a much shorter answer while a source is unread',
      (pacto: FakePacto) => {
        pacto.completeness = 'partial';
        pacto.items = [item('stock')];
      },
    ],
  ])(
    'T11: removes nothing after %s, also after a restart',
    async (_, breakIt) => {
      const first = await startProvider();
      await first.reconcile();
      breakIt(first.pacto);
      await first.reconcile().catch(() => {});
      await first.changed('orders', 'basket', 'stock');
      const second = await startProvider(first.catalog, first.pacto);
      await second.reconcile().catch(() => {});
      await second.changed('orders', 'basket', 'stock').catch(() => {});
      expect(first.catalog.refs()).toEqual(ALL);
    },
  );

  it('tries again soon when the backend is not there yet, or goes away', async () => {
    const { catalog, pacto, reconcile, followUp, changed, logger } =
      await startProvider();
    pacto.failAt = { index: 0, error: new Error('not ready') };
    await expect(reconcile()).rejects.toThrow('not ready');
    await expect(followUp()).rejects.toThrow('not ready');
    expect(catalog.mutations).toEqual([]);
    pacto.failAt = undefined;
    await followUp();
    expect(catalog.refs()).toEqual(ALL);

    pacto.put(item('new'));
    pacto.failAt = { index: 0, error: new Error('away') };
    await changed('new');
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('away'));
    pacto.failAt = undefined;
    await followUp();
    expect(catalog.refs()).toContain('component:default/new');
  });

  it('applies a change again that the catalog did not take', async () => {
    const { catalog, pacto, reconcile, changed, followUp } =
      await startProvider();
    await reconcile();
    pacto.put(item('new'));
    catalog.failNext = new Error('deadlock');
    await changed('new');
    expect(catalog.refs()).toEqual(ALL);
    await followUp();
    expect(catalog.refs()).toContain('component:default/new');
  });

  it('notices an owner that appears, and entities of others that come and go', async () => {
    const { catalog, pacto, reconcile, followUp } = await startProvider();
    catalog.erase('group:default/shop-team');
    pacto.items = [item('stock')];
    await reconcile();
    const findings = () =>
      catalog
        .generated()
        .map(({ metadata }) => metadata.annotations?.['pacto.dev/findings']);
    expect(findings()).toEqual([expect.stringContaining('not in the catalog')]);
    catalog.write(group('shop-team'));
    await followUp();
    expect(findings()).toEqual([undefined]);

    catalog.write(handWritten('stock'));
    await reconcile();
    expect(catalog.refs()).toEqual([
      expect.stringMatching(/^component:default\/stock-[0-9a-f]{6}$/),
    ]);
    catalog.erase('component:default/stock');
    await followUp();
    expect(catalog.refs()).toEqual(['component:default/stock']);
  });

  it('has no entity of its own where a hand-written one names the contract', async () => {
    const { catalog, reconcile, followUp } = await startProvider();
    await reconcile();
    catalog.write(handWritten('order-book', 'orders'));
    await followUp();
    expect(catalog.refs()).toEqual([
      'api:default/orders-api',
      'component:default/basket',
      'component:default/stock',
    ]);
    expect(
      catalog.generated().find(({ kind }) => kind === 'API')?.spec?.owner,
    ).toBe('group:default/writers');

    catalog.erase('component:default/order-book');
    await followUp();
    expect(catalog.refs()).toEqual(ALL);
  });

  it('has hand-written entities processed again when their contract changed, once', async () => {
    const { catalog, pacto, reconcile, changed, followUp } =
      await startProvider();
    catalog.write(handWritten('order-book', 'orders'));
    catalog.write(handWritten('web', 'basket'));
    await reconcile();
    const keys = ['orders', 'basket'].map(
      name => `pacto:${repositoryOf(name)}`,
    );
    expect(catalog.refreshed).toEqual([[...keys].sort()]);

    pacto.put(
      item('orders', {
        contract: contract('orders', { service: { version: '1.1.0' } }),
      }),
    );
    await changed('orders');
    await changed('orders');
    await followUp();
    expect(catalog.refreshed.slice(1)).toEqual([[keys[0]]]);
  });
});
