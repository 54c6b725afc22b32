import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { contractEntity, PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf } from '../__testUtils__/smallFleet';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const api = (...paths: string[]) =>
  JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'Payments', version: '1' },
    paths: Object.fromEntries(
      paths.map(path => [path, { get: { responses: {} } }]),
    ),
  });

/**
 * payments over five versions, and legacy, which it grew out of. orders, web, cart and old need payments, which needs
 * ledger, which needs vault. legacy, ledger, web and vault may be hidden.
 */
describe.each(databases.eachSupportedId())('two revisions, %s', databaseId => {
  const directory = createMockDirectory();
  const digests: Record<string, string> = {};
  const service = (name = 'payments') => `/services/${idOf(name)}`;
  const pair = (from: string, to: string) =>
    `from=${digests[from]}&to=${digests[to]}`;
  let harness: PluginHarness;
  let knex: Awaited<ReturnType<typeof databases.init>>;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const publish = async (
      name: string,
      version: string,
      needs: Record<string, string> = {},
      paths: string[] = [],
    ) => {
      const { digest } = await pushContract(
        writer,
        name,
        {
          name,
          version,
          dependencies: Object.fromEntries(
            Object.entries(needs).map(([key, range]) => {
              const [tag, text = tag] = range.split(' ');
              return tag.startsWith(':')
                ? [key, `oci://${HOST}/${key}${tag} ${text}`]
                : [key, `oci://${HOST}/${key} ${range}`];
            }),
          ),
          more: 'interfaces: [{name: api, type: http, port: 80, contract: api.json}]\n',
        },
        { files: { 'api.json': api(...paths) } },
      );
      digests[`${name}@${version}`] = digest;
    };
    await publish('vault', '1.0.0');
    await publish('vault', '2.0.0');
    await publish('ledger', '1.0.0', { vault: '^1.0.0' });
    await publish('ledger', '2.0.0', { vault: '^2.0.0' });
    await publish('legacy', '0.9.0', {}, ['/pay', '/void']);
    const pay = ['/pay', '/refund', '/status'];
    await publish('payments', '1.0.0', { ledger: '^1.0.0' }, pay);
    await publish('payments', '1.1.0', { ledger: '^1.0.0' }, [
      ...pay,
      '/search',
    ]);
    await publish('payments', '1.2.0', { ledger: '^1.0.0' }, [
      '/pay',
      '/status',
      '/search',
    ]);
    await pushText(writer, 'payments', '[', { tag: '1.1.5' });
    await publish('payments', '2.0.0', { ledger: '^2.0.0', mail: '*' }, [
      '/pay',
      '/search',
    ]);
    await publish('orders', '1.0.0', { payments: '^1.0.0' });
    await publish('web', '1.0.0', { payments: '^1.0.0' });
    await publish('cart', '1.0.0', { payments: ':1.0.0 ^1.0.0' });
    await publish('old', '1.0.0', { payments: '^9.0.0' });
    knex = await databases.init(databaseId);
    harness = await PluginHarness.start({
      knex,
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: ['legacy', 'ledger', 'vault', 'web'].map(name =>
        contractEntity(name, `${HOST}/${name}`),
      ),
    });
    await harness.sync();
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterAll(() => harness.stop());

  const hide = (...names: string[]) => {
    harness.policy = {
      entities: { hidden: names.map(name => `component:default/${name}`) },
    };
  };

  describe('of two services', () => {
    const path = (operation: string) =>
      `${service()}/${operation}?${pair(
        'legacy@0.9.0',
        'payments@1.0.0',
      )}&fromService=${idOf('legacy')}`;

    it('are compared, and named', async () => {
      const answer = await harness.get(path('diff'));
      expect(answer).toMatchObject({
        from: {
          version: '0.9.0',
          serviceId: idOf('legacy'),
          serviceName: 'legacy',
        },
        to: { version: '1.0.0' },
        classification: 'BREAKING',
      });
      expect(answer.to).not.toHaveProperty('serviceId');
      const text = JSON.stringify(answer.items);
      expect(text).toContain('/void');
      expect(text).toContain('/refund');
      const report = await harness.call(
        'get',
        `${path('diff/export')}&format=markdown`,
      );
      expect(report.text).toContain('legacy `0.9.0` → payments `1.0.0`');
    });

    it.each(['diff', 'diff/dependencies', 'diff/export'])(
      'are not found by %s when one is hidden, as if it did not exist',
      async operation => {
        const format = operation === 'diff/export' ? '&format=json' : '';
        const url = `${path(operation)}${format}`;
        expect((await harness.call('get', url)).status).toBe(200);
        hide('legacy');
        const hidden = await harness.call('get', url);
        const missing = await harness.call(
          'get',
          url.replace(idOf('legacy'), '0123456789abcdef'),
        );
        expect(hidden.status).toBe(404);
        expect(missing.status).toBe(404);
        expect(hidden.body.error.message).toBe(
          missing.body.error.message.replace(
            '0123456789abcdef',
            idOf('legacy'),
          ),
        );
      },
    );
  });

  describe('GET diff/origins', () => {
    const get = (from: string, to: string) =>
      harness.get(
        `${service()}/diff/origins?${pair(
          `payments@${from}`,
          `payments@${to}`,
        )}`,
      );

    it('names the version that made each change, past one that cannot be read', async () => {
      const { hops, items } = await get('1.0.0', '2.0.0');
      expect(
        hops.map((hop: any) => [hop.from.version, hop.to.version, hop.state]),
      ).toEqual([
        ['1.0.0', '1.1.0', 'compared'],
        ['1.1.0', '1.2.0', 'compared'],
        ['1.2.0', '2.0.0', 'compared'],
      ]);
      const { items: changes } = await harness.get(
        `${service()}/diff?${pair(
          'payments@1.0.0',
          'payments@2.0.0',
        )}&limit=200`,
      );
      expect(items.map((item: any) => item.change)).toEqual([
        ...changes.keys(),
      ]);
      const originOf = (text: string) =>
        items.find(({ change }: any) => changes[change].path.includes(text))
          ?.hop;
      expect(originOf('/search')).toBe(0);
      expect(originOf('/refund')).toBe(1);
      expect(originOf('/status')).toBe(2);
      // All versions changed it.
      expect(originOf('service.version')).toBeNull();
    });

    it('has no way backwards', async () => {
      const { hops, items } = await get('2.0.0', '1.0.0');
      expect(hops).toEqual([]);
      expect(items.length).toBeGreaterThan(0);
      for (const { hop } of items) expect(hop).toBeNull();
    });

    it('uses what is kept, with as many queries for many steps as for one', async () => {
      await get('1.0.0', '2.0.0');
      await get('1.2.0', '2.0.0');
      let queries = 0;
      const count = ({ sql }: { sql: string }) => {
        queries += Number(sql.includes('diffs'));
      };
      knex.on('query', count);
      await get('1.0.0', '2.0.0');
      const many = queries;
      queries = 0;
      await get('1.2.0', '2.0.0');
      knex.removeListener('query', count);
      expect(queries).toBeGreaterThan(0);
      expect(many).toBe(queries);
    });
  });

  describe('GET diff/export', () => {
    const path = (format: string) =>
      `${service()}/diff/export?${pair(
        'payments@1.0.0',
        'payments@1.2.0',
      )}&format=${format}`;

    it.each([
      ['json', 'application/json'],
      ['sarif', 'application/sarif+json'],
      ['markdown', 'text/markdown'],
    ])('%s', async (format, mediaType) => {
      const { text, headers } = await harness.call('get', path(format));
      expect(headers['content-type']).toContain(mediaType);
      expect(headers['content-disposition']).toBe('attachment');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['pacto-as-of']).toMatch(/^\d{4}-/);
      expect(headers['pacto-completeness']).toBe('partial');
      expect(text).toContain('/refund');
      const again = await harness
        .call('get', path(format))
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });
  });

  describe('GET diff/dependencies', () => {
    const path = () =>
      `${service()}/diff/dependencies?${pair(
        'payments@1.0.0',
        'payments@2.0.0',
      )}`;

    it('lists what both need, all the way down', async () => {
      const answer = await harness.get(path());
      expect(answer).toMatchObject({ totalItems: 3, truncated: false });
      expect(answer.items).toMatchObject([
        {
          path: ['payments', 'ledger'],
          type: 'changed',
          oldVersion: '1.0.0',
          newVersion: '2.0.0',
          oldRange: '^1.0.0',
          newRange: '^2.0.0',
          serviceId: idOf('ledger'),
          required: true,
        },
        {
          path: ['payments', 'ledger', 'vault'],
          type: 'changed',
          oldVersion: '1.0.0',
          newVersion: '2.0.0',
        },
        {
          path: ['payments', 'mail'],
          type: 'added',
          reason: expect.stringMatching(/does not exist/),
        },
      ]);
    });

    it('shows nothing behind what is hidden', async () => {
      hide('ledger');
      const { items } = await harness.get(path());
      expect(items).toMatchObject([
        { path: ['payments', 'ledger'], type: 'changed' },
        { path: ['payments', 'mail'], type: 'added' },
      ]);
      for (const item of items) {
        expect(item).not.toHaveProperty('serviceId');
        expect(item).not.toHaveProperty('newVersion');
        expect(item.reason).toMatch(/Nothing that you may see/);
      }
    });
  });

  describe('GET adoption', () => {
    const path = `${service()}/adoption`;

    it('says who uses which revision', async () => {
      const answer = await harness.get(path);
      expect(answer).toMatchObject({
        totalItems: 2,
        totalConsumers: 4,
        items: [
          {
            version: '1.2.0',
            digest: digests['payments@1.2.0'],
            count: 2,
            consumers: [
              { name: 'orders', range: '^1.0.0', pinned: false },
              { name: 'web', entityRef: 'component:default/web' },
            ],
          },
          {
            version: '1.0.0',
            count: 1,
            consumers: [{ name: 'cart', pinned: true, required: true }],
          },
        ],
        undecided: {
          count: 1,
          consumers: [{ name: 'old', reason: expect.stringMatching(/fits/) }],
        },
      });
    });

    it('counts only those that the caller may see', async () => {
      hide('web');
      const answer = await harness.get(path);
      expect(answer).toMatchObject({
        totalConsumers: 3,
        items: [{ count: 1, consumers: [{ name: 'orders' }] }, { count: 1 }],
      });
      expect(JSON.stringify(answer)).not.toContain('web');
      hide('ledger');
      const unseen = await harness.call('get', `${service('ledger')}/adoption`);
      expect(unseen.status).toBe(404);
    });

    it('is not sent again while it is the same', async () => {
      const { headers } = await harness.call('get', path);
      const again = await harness
        .call('get', path)
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });
  });
});
