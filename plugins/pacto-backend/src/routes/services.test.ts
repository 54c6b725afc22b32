import { createMockDirectory } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf, startSmallFleet } from '../__testUtils__/smallFleet';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('services, %s', databaseId => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let digests: Record<string, string>;

  beforeAll(async () => {
    ({ harness, digests } = await startSmallFleet({
      directory: directory.path,
      knex: await databases.init(databaseId),
    }));
    await harness.sync();
  });

  afterAll(() => harness.stop());

  describe('GET /services', () => {
    it('lists with counts', async () => {
      const list = await harness.get('/services');
      expect(list).toMatchObject({
        completeness: 'partial',
        limitations: [{ code: 'PARTIALLY_READ', sourceId: 'shop' }],
        totalItems: 3,
        counts: { valid: 2, invalid: 1, unknown: 0 },
        pageInfo: {},
      });
      expect(list.asOf).toMatch(/^\d{4}-.*Z$/);
      expect(list.items).toMatchObject([
        {
          name: 'orders',
          dependencies: { total: 5, unresolved: 3, unknown: 1 },
        },
        {
          id: idOf('payments'),
          name: 'payments',
          repository: `${HOST}/payments`,
          sourceId: 'shop',
          entityRef: 'component:default/payments',
          version: '1.1.0',
          digest: digests.payments2,
          pactoVersion: '1.0',
          owner: { key: 'team/payments' },
          status: 'invalid',
          interfaceTypes: ['openapi'],
          problems: [{ tag: '1.2.0', code: 'YAML_PARSE_ERROR' }],
        },
        { name: 'stock' },
      ]);
    });

    it.each([
      ['q=PAY', ['payments']],
      ['q=shop%2F', ['orders']],
      ['q=team', ['orders', 'payments']],
      ['q=%25', []],
      ['owner=TEAM%2Forders', ['orders']],
      ['owner=team', []],
      ['source=shop&status=valid', ['orders', 'stock']],
      ['source=other', []],
      ['sort=-name', ['stock', 'payments', 'orders']],
      ['sort=owner', ['stock', 'orders', 'payments']],
      ['sort=status', ['payments', 'orders', 'stock']],
    ])('with %s', async (query, names) => {
      const { items, totalItems } = await harness.get(`/services?${query}`);
      expect(items.map((item: any) => item.name)).toEqual(names);
      expect(totalItems).toBe(names.length);
    });

    it('counts by status over the other filters', async () => {
      expect(
        await harness.get('/services?status=invalid&q=team'),
      ).toMatchObject({
        totalItems: 1,
        counts: { valid: 1, invalid: 1, unknown: 0 },
      });
    });

    it.each(['name', '-name', 'owner', '-status', 'lastChangedAt'])(
      'pages by %s without loss or repetition',
      async sort => {
        const whole = await harness.get(`/services?sort=${sort}`);
        const found: unknown[] = [];
        let cursor = '';
        do {
          const page: any = await harness.get(
            `/services?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`,
          );
          expect(page.totalItems).toBe(3);
          found.push(...page.items);
          cursor = page.pageInfo.nextCursor ?? '';
        } while (cursor);
        expect(found).toEqual(whole.items);
      },
    );

    it.each([
      'limit=0',
      'limit=201',
      'limit=many',
      'sort=size',
      'status=fine',
      'cursor=abc',
      'cursor=WyJhIl0',
      'nonsense=1',
      `q=${'x'.repeat(201)}`,
    ])('refuses %s', async query => {
      const { status, body } = await harness.call('get', `/services?${query}`);
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
    });

    it.each([
      'q=%00',
      'owner=%00',
      'source=%00',
      `cursor=${Buffer.from('["\\u0000","\\ud800"]').toString('base64url')}`,
    ])('takes any text: %s', async query => {
      const { status } = await harness.call('get', `/services?${query}`);
      expect(status).toBe(200);
    });

    it('says of an unknown source that there is none', async () => {
      expect(await harness.get('/services?source=nope')).toMatchObject({
        completeness: 'none',
        items: [],
        limitations: [{ code: 'UNKNOWN_SOURCE' }],
      });
    });
  });

  describe('GET /services/{id}', () => {
    it('answers', async () => {
      expect(await harness.get(`/services/${idOf('stock')}`)).toMatchObject({
        completeness: 'complete',
        limitations: [],
        service: { name: 'stock', version: '0.1.0', status: 'valid' },
        findings: [],
      });
      expect(await harness.get(`/services/${idOf('payments')}`)).toMatchObject({
        completeness: 'partial',
        limitations: [
          {
            code: 'PARTIALLY_READ',
            message: expect.stringContaining('1.2.0'),
            sourceId: 'shop',
          },
        ],
      });
    });

    it('by entity', async () => {
      expect(
        await harness.get('/services/by-entity/component/default/payments'),
      ).toMatchObject({ service: { id: idOf('payments') } });
    });

    it.each([
      '/services/0123456789abcdef',
      '/services/by-entity/component/default/nobody',
    ])('answers 404 to %s', async path => {
      const { status } = await harness.call('get', path);
      expect(status).toBe(404);
    });

    it.each([
      '/services/payments',
      '/services/by-entity/component/default/%00',
      `/services/by-entity/component/default/${'x'.repeat(64)}`,
    ])('refuses %s', async path => {
      const { status } = await harness.call('get', path);
      expect(status).toBe(400);
    });
  });
});
