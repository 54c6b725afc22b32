import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { openApi, pushOffer } from '../__testUtils__/offers';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import { createShop, HOST, idOf } from '../__testUtils__/startShop';

jest.setTimeout(120_000);

const startShop = createShop();

describe('GET operations', () => {
  const directory = createMockDirectory();
  let harness: PluginHarness;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const uses = (...names: string[]) =>
      Object.fromEntries(
        names.map(name => [name, `oci://${HOST}/${name} ^1.0.0`]),
      );
    await pushOffer(writer, 'payments', '0.9.0', {
      definition: openApi('GET /gone'),
    });
    await pushOffer(writer, 'payments', '1.0.0', {
      definition: openApi('POST /payments Take money', 'GET /payments/{id}'),
    });
    await pushOffer(writer, 'tills', '1.0.0', {
      definition: openApi('POST /payments'),
      dependencies: uses('payments'),
    });
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const dependencies = uses('payments', 'tills');
      const definition = openApi(`GET /${name}%_`);
      await pushOffer(writer, name, '1.0.0', { definition, dependencies });
    }
    await pushOffer(writer, 'broken', '1.0.0', { definition: '[' });
    harness = await startShop(directory.path, [
      'payments',
      'tills',
      'a',
      'broken',
    ]);
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterAll(() => harness.stop());

  const list = (query: Record<string, string> = {}) =>
    harness.get(`/operations?${new URLSearchParams(query)}`);
  const found = async (query: Record<string, string>) => {
    const { items, totalItems } = await list(query);
    expect(totalItems).toBe(items.length);
    return items.map(
      (item: any) => `${item.serviceName} ${item.method} ${item.name}`,
    );
  };

  it('finds who offers something, and who uses the service', async () => {
    const { items } = await list({ q: 'POST /payments' });
    expect(items).toMatchObject([
      {
        serviceId: idOf('payments'),
        serviceName: 'payments',
        entityRef: 'component:default/payments',
        version: '1.0.0',
        digest: expect.stringMatching(/^sha256:/),
        interface: 'api',
        interfaceType: 'openapi',
        visibility: 'public',
        key: 'POST /payments',
        kind: 'operation',
        method: 'POST',
        name: '/payments',
        summary: 'Take money',
        deprecated: false,
        consumers: 7,
      },
      { serviceName: 'tills', consumers: 6 },
    ]);
    expect(items[0].consumerSample).toHaveLength(5);
    expect(items[0].consumerSample[0]).toEqual({
      serviceId: idOf('a'),
      name: 'a',
      entityRef: 'component:default/a',
      range: '^1.0.0',
    });
  });

  it('searches in method, name, summary, interface and service', async () => {
    const both = ['payments POST /payments', 'tills POST /payments'];
    expect((await found({ q: '/PAYMENTS post' })).sort()).toEqual(both);
    expect(await found({ q: 'take MONEY' })).toEqual([both[0]]);
    expect(await found({ q: 'tills' })).toEqual([both[1]]);
    expect(await found({ q: 'payments', method: 'get' })).toEqual([
      'payments GET /payments/{id}',
    ]);
    expect(await found({ q: 'b%_' })).toEqual(['b GET /b%_']);
    expect(await found({ q: '_b' })).toEqual([]);
    expect(await found({ type: 'grpc' })).toEqual([]);
    expect(await found({ q: '/gone' })).toEqual([]);
  });

  it('lists page by page', async () => {
    const whole = await list();
    expect(whole.totalItems).toBe(9);
    for (const limit of ['1', '2']) {
      const seen: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ limit, ...(cursor ? { cursor } : {}) });
        expect(page.totalItems).toBe(9);
        seen.push(...page.items);
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole.items);
    }
    const { status } = await harness.call('get', '/operations?cursor=x');
    expect(status).toBe(400);
    // The position in it is no number.
    const odd = Buffer.from('["a","b","c"]').toString('base64url');
    expect((await list({ cursor: odd })).totalItems).toBe(9);
  });

  it('says whose definition cannot be read', async () => {
    const { limitations, completeness } = await list();
    expect(completeness).toBe('partial');
    expect(limitations).toContainEqual({
      code: 'PARTIALLY_LISTED',
      message: expect.stringContaining('1 service'),
    });
  });

  it('neither lists nor counts what is hidden', async () => {
    harness.policy = {
      entities: {
        hidden: ['component:default/tills', 'component:default/broken'],
      },
    };
    const { items, totalItems, limitations } = await list({
      q: 'POST /payments',
    });
    expect(totalItems).toBe(1);
    expect(items).toMatchObject([{ serviceName: 'payments', consumers: 6 }]);
    expect(limitations).toEqual([]);
    const all = await list();
    expect(all.totalItems).toBe(8);
    expect(JSON.stringify(all)).not.toContain('tills');
  });
});
