import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from './__testUtils__/bundles';
import { createTestDatabases } from './__testUtils__/databases';
import { contractEntity, PluginHarness } from './__testUtils__/PluginHarness';
import { serviceIdOf } from './store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const idOf = (path: string) => serviceIdOf(`${HOST}/${path}`);

const OPENAPI = 'openapi: 3.0.0\ninfo: {title: Payments, version: 1.0.0}\n';
const API =
  'interfaces: [{name: api, type: http, port: 80, contract: interfaces/api.yaml}]\n';

describe.each(databases.eachSupportedId())('pacto backend, %s', databaseId => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let digests: Record<string, string>;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const push = async (
      repository: string,
      ...args: [
        Parameters<typeof pushContract>[2],
        Parameters<typeof pushContract>[3]?,
      ]
    ) => (await pushContract(writer, repository, ...args)).digest;
    digests = {
      payments1: await push(
        'payments',
        {
          name: 'payments',
          version: '1.0.0',
          owner: 'team/payments',
          more: API,
        },
        {
          files: { 'interfaces/api.yaml': OPENAPI, 'docs/<b>.md': '<script>' },
        },
      ),
      payments2: await push(
        'payments',
        {
          name: 'payments',
          version: '1.1.0',
          owner: 'team/payments',
          more: API,
        },
        {
          files: {
            'interfaces/api.yaml': OPENAPI,
            'logo.png': Buffer.from([0x89, 0, 1]),
          },
        },
      ),
      orders: await push('shop/orders', {
        name: 'orders',
        version: '2.0.0',
        owner: 'team/orders',
        dependencies: {
          payments: `oci://${HOST}/payments ^1.0.0`,
          old: `oci://${HOST}/payments:1.0.0 ~1.0.0`,
          nowhere: `oci://${HOST}/nowhere`,
          elsewhere: 'oci://ghcr.io/acme/mail',
          later: `oci://${HOST}/payments ^3.0.0`,
        },
      }),
    };
    await pushText(writer, 'payments', 'service: [', { tag: '1.2.0' });
    await push('stock', { name: 'stock', version: '0.1.0' });
    harness = await PluginHarness.start({
      knex: await databases.init(databaseId),
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: [contractEntity('payments', `${HOST}/payments`)],
    });
  });

  afterAll(() => harness.stop());

  it('says before the first sync that nothing was read', async () => {
    expect(await harness.get('/services')).toEqual({
      asOf: null,
      completeness: 'none',
      limitations: [
        {
          code: 'NOT_SYNCED',
          message: 'Source shop was not read yet',
          sourceId: 'shop',
        },
      ],
      items: [],
      pageInfo: {},
      totalItems: 0,
      counts: { valid: 0, invalid: 0, unknown: 0 },
    });
    await harness.sync();
  });

  it('publishes the changed repositories', () => {
    expect(harness.events.publish).toHaveBeenCalledWith({
      topic: 'pacto.contracts.changed',
      eventPayload: {
        sourceId: 'shop',
        repositories: [
          `${HOST}/payments`,
          `${HOST}/shop/orders`,
          `${HOST}/stock`,
        ],
      },
    });
  });

  it('serves its description', async () => {
    const { status, body } = await harness.call('get', '/openapi.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/pacto/services': {} },
    });
  });

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
        { name: 'orders', dependencies: { total: 5, unresolved: 2 } },
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

    it('refuses what is no id', async () => {
      const { status } = await harness.call('get', '/services/payments');
      expect(status).toBe(400);
    });
  });

  it('GET versions: newest first, with the one that could not be read', async () => {
    const path = `/services/${idOf('payments')}/versions`;
    const { items, totalItems } = await harness.get(path);
    expect(totalItems).toBe(3);
    expect(items).toMatchObject([
      {
        tags: ['1.2.0'],
        state: 'invalid',
        current: false,
        findings: [{ code: 'YAML_PARSE_ERROR', position: { line: 1 } }],
      },
      {
        version: '1.1.0',
        digest: digests.payments2,
        tags: ['1.1.0'],
        state: 'valid',
        current: true,
        size: expect.any(Number),
      },
      { version: '1.0.0', current: false },
    ]);

    const first = await harness.get(`${path}?limit=2`);
    const { nextCursor } = first.pageInfo;
    const second = await harness.get(`${path}?limit=2&cursor=${nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.pageInfo).toEqual({});
  });

  describe('GET revision', () => {
    const pathOf = (digest: string) =>
      `/services/${idOf('payments')}/revisions/${digest}`;

    it('answers with an ETag', async () => {
      const { revision } = await harness.get(pathOf(digests.payments1));
      expect(revision).toMatchObject({
        digest: digests.payments1,
        repository: `${HOST}/payments`,
        version: '1.0.0',
        tags: ['1.0.0'],
        state: 'valid',
        current: false,
        contract: { service: { name: 'payments' } },
        contentHash: expect.stringMatching(/^sha256:/),
        layer: { digest: expect.stringMatching(/^sha256:/) },
        files: [
          { path: 'docs/<b>.md', size: 8 },
          { path: 'interfaces/api.yaml', size: OPENAPI.length },
          { path: 'pacto.yaml', size: expect.any(Number) },
        ],
      });
      const { headers } = await harness.call('get', pathOf(digests.payments1));
      expect(headers['cache-control']).toBe('private, no-cache');
      const again = await harness
        .call('get', pathOf(digests.payments1))
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
      const other = await harness
        .call('get', pathOf(digests.payments2))
        .set('If-None-Match', headers.etag);
      expect(other.status).toBe(200);
    });

    it.each([
      [`sha256:${'0'.repeat(64)}`, 404],
      ['sha256:abc', 400],
      ['1.0.0', 400],
    ])('%s: %s', async (digest, expected) => {
      const { status } = await harness.call('get', pathOf(digest));
      expect(status).toBe(expected);
    });

    it('serves files inert', async () => {
      const path = `${pathOf(digests.payments1)}/file?path=docs%2F%3Cb%3E.md`;
      const { status, headers, text } = await harness.call('get', path);
      expect(status).toBe(200);
      expect(text).toBe('<script>');
      expect(headers).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': 'attachment',
        'cache-control': 'private, no-cache',
        'pacto-completeness': 'partial',
        'pacto-as-of': expect.stringMatching(/Z$/),
      });
      expect(
        JSON.parse(decodeURIComponent(headers['pacto-limitations'])),
      ).toMatchObject([{ code: 'PARTIALLY_READ' }]);
      const again = await harness
        .call('get', path)
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
    });

    it('serves bytes as bytes', async () => {
      const path = `${pathOf(digests.payments2)}/file?path=logo.png`;
      const { headers, body } = await harness.call('get', path);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect([...body]).toEqual([0x89, 0, 1]);
    });

    it.each([
      ['../secret', 404],
      ['docs', 404],
      ['', 400],
    ])('answers %p with %s', async (file, expected) => {
      const { status } = await harness.call(
        'get',
        `${pathOf(digests.payments1)}/file?path=${encodeURIComponent(file)}`,
      );
      expect(status).toBe(expected);
    });
  });

  it('GET dependencies: what each reference resolves to', async () => {
    const path = `/services/${idOf('shop/orders')}/dependencies`;
    const { items } = await harness.get(path);
    expect(items).toMatchObject([
      {
        kind: 'dependency',
        name: 'payments',
        range: '^1.0.0',
        required: true,
        state: 'unresolved',
        reason: 'not_readable',
        target: {
          serviceId: idOf('payments'),
          entityRef: 'component:default/payments',
          currentVersion: '1.1.0',
        },
      },
      {
        name: 'old',
        state: 'resolved',
        target: { version: '1.0.0', digest: digests.payments1 },
        conflict: expect.stringContaining('1.1.0'),
      },
      { name: 'nowhere', state: 'unresolved', reason: 'not_found' },
      { name: 'elsewhere', state: 'unknown', reason: 'not_configured' },
      { name: 'later', state: 'unresolved', reason: 'no_matching_version' },
    ]);
    expect(
      await harness.get(`${path}?digest=${encodeURIComponent(digests.orders)}`),
    ).toMatchObject({ items });
    const { status } = await harness.call(
      'get',
      `${path}?digest=${encodeURIComponent(digests.payments1)}`,
    );
    expect(status).toBe(404);
  });

  it('GET dependents: by the current revision of each', async () => {
    const { items } = await harness.get(
      `/services/${idOf('payments')}/dependents`,
    );
    const common = { serviceId: idOf('shop/orders'), name: 'orders' };
    expect(items).toMatchObject([
      { ...common, dependencyName: 'payments', admitsCurrent: 'yes' },
      { ...common, dependencyName: 'old', admitsCurrent: 'no' },
      { ...common, dependencyName: 'later', admitsCurrent: 'no' },
    ]);
  });

  it('GET sources: health and what could not be read', async () => {
    expect(await harness.get('/sources')).toMatchObject({
      items: [
        {
          id: 'shop',
          type: 'layout',
          location: HOST,
          health: 'degraded',
          repositories: 3,
          lastRun: {
            outcome: 'partial',
            repositories: 3,
            tags: 5,
            fetched: 5,
            problems: 1,
          },
          problems: [
            {
              repository: `${HOST}/payments`,
              tag: '1.2.0',
              code: 'YAML_PARSE_ERROR',
              since: expect.any(String),
            },
          ],
        },
      ],
    });
  });

  it('POST sync: accepted, and in the audit log', async () => {
    const { status } = await harness.call('post', '/sources/shop/sync');
    expect(status).toBe(202);
    expect(await harness.post('/sources/shop/sync')).toMatchObject({
      sourceId: 'shop',
    });
    expect(harness.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'sync-start',
        severityLevel: 'medium',
        meta: { sourceId: 'shop' },
      }),
    );
    const missing = await harness.call('post', '/sources/nowhere/sync');
    expect(missing.status).toBe(404);
  });

  it('GET snapshot: all the catalog needs, for services', async () => {
    const service = mockCredentials.service.header();
    const whole = await harness.get('/snapshot', service);
    expect(whole.items).toMatchObject([
      {
        id: idOf('payments'),
        repository: `${HOST}/payments`,
        status: 'invalid',
        digest: digests.payments2,
        contract: { service: { version: '1.1.0' } },
        definitions: { api: OPENAPI },
        findings: [{ code: 'YAML_PARSE_ERROR', severity: 'error' }],
        hash: expect.any(String),
      },
      {
        references: [
          { name: 'payments', repository: `${HOST}/payments` },
          { name: 'old', state: 'resolved' },
          { name: 'nowhere', repository: `${HOST}/nowhere` },
          { name: 'elsewhere', state: 'unknown', reason: 'not_configured' },
          { name: 'later', reason: 'no_matching_version' },
        ],
      },
      { repository: `${HOST}/stock` },
    ]);
    const one = await harness.get('/snapshot?limit=1', service);
    const rest = await harness.get(
      `/snapshot?cursor=${one.pageInfo.nextCursor}`,
      service,
    );
    expect([...one.items, ...rest.items]).toEqual(whole.items);

    const some = [`${HOST}/stock`, `${HOST}/nowhere`]
      .map(name => `repository=${encodeURIComponent(name)}`)
      .join('&');
    expect(await harness.get(`/snapshot?${some}`, service)).toMatchObject({
      items: [whole.items[2]],
    });
    expect(
      await harness.get(
        `/snapshot?repository=${encodeURIComponent(`${HOST}/stock`)}`,
        service,
      ),
    ).toMatchObject({ items: [whole.items[2]] });
  });
});
