import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { openApi } from '../__testUtils__/offers';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import { createShop, idOf } from '../__testUtils__/startShop';

jest.setTimeout(120_000);

const startShop = createShop();

const FILES = {
  'api.json': openApi('GET /a List', 'POST /a Add one', 'GET /b'),
  'events.json': JSON.stringify({
    asyncapi: '3.0.0',
    channels: {
      placed: { messages: { Placed: { payload: { type: 'string' } } } },
      gone: { messages: { Gone: {} } },
    },
  }),
  'broken.proto': 'message A {\n  string = 1;\n}',
  'sbom/a.cdx.json': JSON.stringify({
    bomFormat: 'CycloneDX',
    components: [
      ['zlib', '1', 'MIT'],
      ['acorn', '2', 'ISC'],
      ['left', '3', 'MIT'],
      ['none', '4', ''],
    ].map(([name, version, expression]) => ({
      name,
      version,
      licenses: expression ? [{ expression }] : [],
      supplier: { name: 'Farm' },
    })),
  }),
};

const INTERFACES = `interfaces:
  - {name: api, type: http, port: 80, contract: ./api.json}
  - {name: my events, type: event, contract: events.json}
  - {name: calls, type: grpc, port: 81, contract: broken.proto}
  - {name: bare, type: http, port: 82}
`;

describe('what is inside a revision', () => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let revision: string;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const { digest } = await pushContract(
      writer,
      'shop',
      { name: 'shop', version: '1.0.0', more: INTERFACES },
      { files: FILES },
    );
    const plain = { name: 'plain', version: '1.0.0' };
    await pushContract(writer, 'plain', plain);
    revision = `/services/${idOf('shop')}/revisions/${digest}`;
    harness = await startShop(directory.path, []);
  });

  afterAll(() => harness.stop());

  const statusOf = async (path: string) =>
    (await harness.call('get', path)).status;

  describe('GET interface', () => {
    const api = () => `${revision}/interfaces/api`;

    it('lists what it offers, page by page', async () => {
      const whole = await harness.get(api());
      expect(whole).toMatchObject({
        name: 'api',
        type: 'openapi',
        state: 'present',
        file: 'api.json',
        format: 'OpenAPI 3.1.0',
        counts: [{ kind: 'operation', count: 3 }],
        items: [
          { key: 'GET /a', method: 'GET', name: '/a', summary: 'List' },
          { key: 'POST /a', line: 8 },
          { key: 'GET /b', deprecated: false, depth: 0, file: 'api.json' },
        ],
        pageInfo: {},
        totalItems: 3,
        completeness: 'complete',
      });
      const first = await harness.get(`${api()}?limit=2`);
      expect(first.totalItems).toBe(3);
      const { nextCursor } = first.pageInfo;
      const second = await harness.get(`${api()}?limit=2&cursor=${nextCursor}`);
      expect([...first.items, ...second.items]).toEqual(whole.items);
      expect(second.pageInfo).toEqual({});
    });

    it('searches for every word, and shows what a hit belongs to', async () => {
      const search = async (name: string, q: string) => {
        const query = new URLSearchParams({ q });
        const found = await harness.get(
          `${revision}/interfaces/${encodeURIComponent(name)}?${query}`,
        );
        expect(found.totalItems).toBe(found.items.length);
        return found.items.map((item: any) => item.key);
      };
      expect(await search('api', 'POST  /A')).toEqual(['POST /a']);
      expect(await search('api', 'add')).toEqual(['POST /a']);
      expect(await search('api', 'post /b')).toEqual([]);
      expect(await search('my events', 'gone')).toEqual([
        'channel gone',
        'message gone Gone',
      ]);
    });

    it('answers 304 to who knows it', async () => {
      const { headers } = await harness.call('get', api());
      expect(headers.etag).toMatch(/^W\//);
      const again = await harness
        .call('get', api())
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });

    it('says what it cannot read, and where', async () => {
      expect(await harness.get(`${revision}/interfaces/calls`)).toMatchObject({
        state: 'unreadable',
        problem: {
          file: 'broken.proto',
          position: { line: 2 },
          remedy: expect.any(String),
        },
        items: [],
      });
      expect(await harness.get(`${revision}/interfaces/bare`)).toMatchObject({
        state: 'absent',
        items: [],
        totalItems: 0,
      });
    });

    it('has every item once over all pages, whatever their size', async () => {
      const { items } = await harness.get(api());
      for (const limit of [1, 2, 3]) {
        const found: unknown[] = [];
        let cursor: string | undefined;
        do {
          const query = new URLSearchParams({
            limit: String(limit),
            ...(cursor ? { cursor } : {}),
          });
          const page = await harness.get(`${api()}?${query}`);
          expect(page.totalItems).toBe(items.length);
          found.push(...page.items);
          cursor = page.pageInfo.nextCursor;
        } while (cursor);
        expect(found).toEqual(items);
      }
    });

    it('answers 404 and 400 where they belong', async () => {
      expect(await statusOf(`${revision}/interfaces/other`)).toBe(404);
      expect(await statusOf(`${revision}/interfaces/__proto__`)).toBe(404);
      const unknown = revision.replace(/[0-9a-f]{64}$/, '0'.repeat(64));
      expect(await statusOf(`${unknown}/interfaces/api`)).toBe(404);
      expect(await statusOf(`${api()}?limit=201`)).toBe(400);
      expect(await statusOf(`${api()}?cursor=nonsense`)).toBe(400);
    });
  });

  describe('GET item', () => {
    const item = (name: string, key: string) =>
      `${revision}/interfaces/${name}/item?${new URLSearchParams({ key })}`;

    it('describes it', async () => {
      expect(
        await harness.get(item('my%20events', 'message placed Placed')),
      ).toMatchObject({
        item: { kind: 'message', name: 'Placed', group: 'placed' },
        parts: [
          {
            kind: 'payload',
            title: 'Placed',
            fields: [{ name: '', type: 'string', depth: 0, required: true }],
            omitted: 0,
          },
        ],
      });
    });

    it('answers 404 when there is none', async () => {
      expect(await statusOf(item('api', 'GET /c'))).toBe(404);
      expect(await statusOf(item('bare', 'GET /a'))).toBe(404);
      expect(await statusOf(`${revision}/interfaces/api/item`)).toBe(400);
    });
  });

  describe('GET sbom', () => {
    const names = async (query: Record<string, string>) => {
      const found = await harness.get(
        `${revision}/sbom?${new URLSearchParams(query)}`,
      );
      return found.items.map((entry: any) => entry.name);
    };

    it('lists packages, and counts licences', async () => {
      expect(await harness.get(`${revision}/sbom?limit=2`)).toMatchObject({
        state: 'present',
        file: 'sbom/a.cdx.json',
        format: 'cyclonedx',
        items: [
          { name: 'zlib', version: '1', license: 'MIT', supplier: 'Farm' },
          { name: 'acorn' },
        ],
        totalItems: 4,
        total: 4,
        licenses: [
          { license: 'MIT', count: 2 },
          { license: '', count: 1 },
          { license: 'ISC', count: 1 },
        ],
      });
    });

    it('filters and sorts', async () => {
      expect(await names({ sort: 'name' })).toEqual([
        'acorn',
        'left',
        'none',
        'zlib',
      ]);
      expect(await names({ sort: '-version' })).toEqual([
        'none',
        'left',
        'acorn',
        'zlib',
      ]);
      expect(await names({ license: 'MIT' })).toEqual(['zlib', 'left']);
      expect(await names({ license: '' })).toEqual(['none']);
      expect(await names({ q: 'farm ISC' })).toEqual(['acorn']);
      const first = await harness.get(`${revision}/sbom?limit=3&sort=name`);
      const { nextCursor } = first.pageInfo;
      expect(
        await names({ limit: '3', sort: 'name', cursor: nextCursor }),
      ).toEqual(['zlib']);
    });

    it('is absent where the bundle has none', async () => {
      const { revision: plain } = await harness.get(
        `/services/${idOf('plain')}/revisions/1.0.0`,
      );
      expect(
        await harness.get(
          `/services/${idOf('plain')}/revisions/${plain.digest}/sbom`,
        ),
      ).toMatchObject({ state: 'absent', items: [], total: 0, licenses: [] });
    });
  });
});
