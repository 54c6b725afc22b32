import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { createTestDatabases } from './__testUtils__/databases';
import type { PluginHarness } from './__testUtils__/PluginHarness';
import {
  HOST,
  idOf,
  OPENAPI,
  startSmallFleet,
} from './__testUtils__/smallFleet';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('pacto backend, %s', databaseId => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let digests: Record<string, string>;

  beforeAll(async () => {
    ({ harness, digests } = await startSmallFleet({
      directory: directory.path,
      knex: await databases.init(databaseId),
    }));
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
      complianceCounts: {
        Compliant: 0,
        Warning: 0,
        Unknown: 0,
        NonCompliant: 0,
        Invalid: 0,
        Reference: 0,
      },
    });
    await harness.sync();
  });

  it('tells open pages that something changed, but not what', () => {
    expect(harness.events.publish).toHaveBeenCalledWith({
      topic: 'signals',
      eventPayload: {
        recipients: { type: 'broadcast' },
        channel: 'pacto',
        message: { action: 'changed', version: expect.any(String) },
      },
    });
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
      servers: [{ url: '/api/pacto' }],
      paths: { '/services': {} },
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
    const { items, counts, blastRadius } = await harness.get(
      `/services/${idOf('payments')}/dependents`,
    );
    const common = { serviceId: idOf('shop/orders'), name: 'orders' };
    expect(items).toMatchObject([
      { ...common, dependencyName: 'old', verdict: 'incompatible' },
      { ...common, dependencyName: 'later', verdict: 'incompatible' },
      { ...common, dependencyName: 'payments', verdict: 'compatible' },
    ]);
    expect(counts).toEqual({ compatible: 1, incompatible: 2, unknown: 0 });
    expect(blastRadius).toEqual({ required: 1, total: 1 });
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

  it('GET snapshot/hashes: the same items, by hash', async () => {
    const service = mockCredentials.service.header();
    const whole = await harness.get('/snapshot', service);
    const expected = whole.items.map(
      ({ repository, hash }: { repository: string; hash: string }) => ({
        repository,
        hash,
      }),
    );
    const first = await harness.get('/snapshot/hashes?limit=2', service);
    expect(first).toMatchObject({ completeness: whole.completeness });
    const rest = await harness.get(
      `/snapshot/hashes?cursor=${first.pageInfo.nextCursor}`,
      service,
    );
    expect([...first.items, ...rest.items]).toEqual(expected);
    expect(rest.pageInfo).toEqual({});
  });
});
