import { createMockDirectory } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { contractEntity, PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf } from '../__testUtils__/smallFleet';
import { WorkerFailure, WorkerPool } from '../workers';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const api = (...paths: string[]) =>
  JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'Payments', version: '1' },
    paths: Object.fromEntries(
      paths.map(path => [
        path,
        { get: { responses: { 200: { description: 'ok' } } } },
      ]),
    ),
  });

const INTERFACE =
  'interfaces: [{name: api, type: http, port: 80, contract: api.json}]\n';

/** payments ← middle ← web, and payments ← orders; middle may be hidden. */
describe.each(databases.eachSupportedId())('comparisons, %s', databaseId => {
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let knex: Awaited<ReturnType<typeof databases.init>>;
  const digests: Record<string, string> = {};
  const payments = `/services/${idOf('payments')}`;
  const NONE = `sha256:${'0'.repeat(64)}`;
  const pair = (from: string, to: string) =>
    `from=${digests[from] ?? from}&to=${digests[to] ?? to}`;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const paths: Record<string, string[]> = {
      '1.0.0': ['/pay', '/refund', '/status'],
      '1.1.0': ['/pay'],
    };
    for (const version of Object.keys(paths)) {
      const { digest } = await pushContract(
        writer,
        'payments',
        { name: 'payments', version, more: INTERFACE },
        { files: { 'api.json': api(...paths[version]) } },
      );
      digests[version] = digest;
    }
    const broken = await pushText(writer, 'payments', '[', { tag: '0.1.0' });
    digests['0.1.0'] = broken.digest;
    const needs: Record<string, string> = {
      middle: `oci://${HOST}/payments ^1.0.0`,
      orders: `oci://${HOST}/payments ~1.0.0`,
      web: `oci://${HOST}/middle ^1.0.0`,
    };
    for (const [name, reference] of Object.entries(needs)) {
      await pushContract(writer, name, {
        name,
        version: '1.0.0',
        owner: `team/${name}`,
        dependencies: { needed: reference },
      });
    }
    knex = await databases.init(databaseId);
    harness = await PluginHarness.start({
      knex,
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: [contractEntity('middle', `${HOST}/middle`)],
    });
    await harness.sync();
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterAll(() => harness.stop());

  const hideMiddle = () => {
    harness.policy = { entities: { hidden: ['component:default/middle'] } };
  };

  it('GET versions: what changed on every hop', async () => {
    const { items } = await harness.get(`${payments}/versions`);
    expect(items).toMatchObject([
      {
        version: '1.1.0',
        hop: {
          state: 'classified',
          from: { digest: digests['1.0.0'], version: '1.0.0' },
          classification: 'BREAKING',
          counts: { breaking: 2 },
          step: { step: 'minor', fits: 'no' },
        },
      },
      {
        version: '1.0.0',
        hop: { state: 'failed', from: { digest: digests['0.1.0'] } },
      },
      { state: 'invalid', hop: { state: 'failed' } },
    ]);
  });

  it('GET diff: changes with rule and reason, by page and class', async () => {
    const path = `${payments}/diff?${pair('1.0.0', '1.1.0')}`;
    const whole = await harness.get(path);
    expect(whole).toMatchObject({
      from: { digest: digests['1.0.0'], version: '1.0.0' },
      to: { digest: digests['1.1.0'], version: '1.1.0' },
      profile: 'deep',
      classification: 'BREAKING',
      completeness: 'partial',
      limitations: [{ code: 'PARTIALLY_READ' }],
    });
    const breaking = await harness.get(`${path}&classification=BREAKING`);
    expect(breaking.totalItems).toBe(2);
    expect(breaking.counts).toEqual(whole.counts);
    for (const change of breaking.items) {
      expect(change).toMatchObject({
        type: 'removed',
        ruleId: expect.stringMatching(/./),
        reason: expect.stringMatching(/./),
      });
    }
    const first = await harness.get(`${path}&limit=1`);
    const second = await harness.get(
      `${path}&limit=200&cursor=${first.pageInfo.nextCursor}`,
    );
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.pageInfo).toEqual({});
    const upstream = await harness.get(`${path}&profile=upstream`);
    expect(upstream).toMatchObject({ profile: 'upstream' });
  });

  it('GET diff: of the same is empty', async () => {
    expect(
      await harness.get(`${payments}/diff?${pair('1.1.0', '1.1.0')}`),
    ).toMatchObject({ items: [], classification: 'NON_BREAKING' });
  });

  it('GET diff: is not sent again while it is the same', async () => {
    const path = `${payments}/diff?${pair('1.0.0', '1.1.0')}`;
    const { headers } = await harness.call('get', path);
    const again = await harness
      .call('get', path)
      .set('If-None-Match', headers.etag);
    expect(again.status).toBe(304);
    const other = await harness
      .call('get', `${path}&limit=1`)
      .set('If-None-Match', headers.etag);
    expect(other.status).toBe(200);
  });

  it.each(['diff', 'impact'])(
    'GET %s: says what cannot be compared, and why',
    async operation => {
      const path = `${payments}/${operation}`;
      const missing = await harness.call(
        'get',
        `${path}?${pair('1.0.0', NONE)}`,
      );
      expect(missing.status).toBe(404);
      expect(missing.body.error.message).toContain(NONE);

      const bad = await harness.call(
        'get',
        `${path}?${pair('0.1.0', '1.0.0')}`,
      );
      expect(bad.status).toBe(422);
      expect(bad.body.error).toMatchObject({
        name: 'NotComparableError',
        code: 'NOT_READABLE',
        remedy: expect.stringMatching(/./),
      });

      const cursor = Buffer.from('["x"]').toString('base64url');
      const odd = await harness.call(
        'get',
        `${path}?${pair('1.0.0', '1.1.0')}&cursor=${cursor}`,
      );
      expect(odd.status).toBe(operation === 'diff' ? 400 : 200);
    },
  );

  describe.each(['diff', 'impact'])('GET %s', operation => {
    const path = `${payments}/${operation}`;
    let work: jest.SpyInstance<
      ReturnType<WorkerPool['diff']>,
      Parameters<WorkerPool['diff']>
    >;

    beforeEach(async () => {
      work = jest.spyOn(WorkerPool.prototype, 'diff');
      await knex('diffs').delete();
    });

    afterEach(() => work.mockRestore());

    it('says when it cannot be had now', async () => {
      work.mockRejectedValue(new ServiceUnavailableError('Try again.'));
      const answer = await harness.call(
        'get',
        `${path}?${pair('1.0.0', '1.1.0')}`,
      );
      expect(answer.status).toBe(503);
      expect(answer.body.error).toMatchObject({ message: 'Try again.' });
    });

    it('says what ends its thread', async () => {
      work.mockRejectedValue(new WorkerFailure('CHECK_TIMED_OUT'));
      const answer = await harness.call(
        'get',
        `${path}?${pair('1.0.0', '1.1.0')}`,
      );
      expect(answer.status).toBe(422);
      expect(answer.body.error).toMatchObject({
        code: 'CHECK_TIMED_OUT',
        remedy: expect.stringMatching(/./),
      });
    });

    it('is not computed any more when nobody waits', async () => {
      const call = harness.call('get', `${path}?${pair('1.0.0', '1.1.0')}`);
      const stopped = new Promise<boolean>(resolve => {
        work.mockImplementation(
          (_, { signal } = {}) =>
            new Promise((_resolve, reject) => {
              signal!.addEventListener('abort', () => {
                resolve(true);
                reject(signal!.reason);
              });
              call.abort();
            }),
        );
      });
      call.end(() => {});
      expect(await stopped).toBe(true);
    });
  });

  it('GET impact: who is hit, how, and on which way', async () => {
    const path = `${payments}/impact?${pair('1.0.0', '1.1.0')}`;
    const answer = await harness.get(path);
    expect(answer).toMatchObject({
      classification: 'BREAKING',
      blastRadius: { required: 3, total: 3 },
      totalItems: 3,
    });
    const byName = new Map<string, any>(
      answer.items.map((item: any) => [item.name, item]),
    );
    expect(byName.get('orders')).toMatchObject({
      serviceId: idOf('orders'),
      verdict: 'incompatible',
      direct: true,
      depth: 1,
      path: ['orders', 'payments'],
      range: '~1.0.0',
      owner: { key: 'team/orders' },
    });
    expect(byName.get('middle')).toMatchObject({
      entityRef: 'component:default/middle',
    });
    expect(byName.get('web')).toMatchObject({
      direct: false,
      path: ['web', 'middle', 'payments'],
    });
    const total = Object.values<number>(answer.counts).reduce((a, b) => a + b);
    expect(total).toBe(3);

    const first = await harness.get(`${path}&limit=2`);
    const rest = await harness.get(
      `${path}&limit=2&cursor=${first.pageInfo.nextCursor}`,
    );
    expect([...first.items, ...rest.items]).toEqual(answer.items);
    expect(rest.pageInfo).toEqual({});
  });

  it('GET impact: who takes neither version is counted apart', async () => {
    const path = (from: string, to: string) =>
      `${payments}/impact?${pair(from, to)}`;
    expect(await harness.get(path('1.0.0', '1.1.0'))).toMatchObject({
      counts: { incompatible: 3 },
      outOfRange: 0,
    });
    expect(await harness.get(path('1.1.0', '1.1.0'))).toMatchObject({
      counts: { incompatible: 1, compatible: 2 },
      outOfRange: 1,
    });
  });

  it('GET impact: a hidden consumer leaves no trace, also not behind it', async () => {
    hideMiddle();
    const answer = await harness.get(
      `${payments}/impact?${pair('1.0.0', '1.1.0')}`,
    );
    expect(answer).toMatchObject({
      blastRadius: { required: 1, total: 1 },
      totalItems: 1,
      items: [{ name: 'orders' }],
      counts: { incompatible: 1, unknown: 0, compatible: 0 },
    });
    expect(JSON.stringify(answer)).not.toMatch(/middle|web/);
    expect(await harness.get(`${payments}/dependents`)).toMatchObject({
      items: [{ name: 'orders' }],
      counts: { incompatible: 1, unknown: 0, compatible: 0 },
      blastRadius: { required: 1, total: 1 },
    });
  });

  it('GET services: by compliance', async () => {
    const { complianceCounts, items } = await harness.get('/services');
    const sum = Object.values<number>(complianceCounts).reduce((a, b) => a + b);
    expect(sum).toBe(items.length);
    expect(items[0].compliance).toMatchObject({
      status: 'Compliant',
      score: 100,
      runtimeEvaluated: false,
    });
    const compliant = await harness.get('/services?compliance=Compliant');
    expect(compliant.totalItems).toBe(complianceCounts.Compliant);
    expect(compliant.complianceCounts).toEqual(complianceCounts);
    expect(
      await harness.get('/services?compliance=Compliant&status=unknown'),
    ).toMatchObject({ totalItems: 0, items: [] });
  });

  it.each(['compliance', '-compliance', 'score', '-score'])(
    'GET services: sorted by %s, each once over all pages',
    async sort => {
      const whole = await harness.get(`/services?sort=${sort}`);
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await harness.get(
          `/services?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...page.items.map((item: any) => item.id));
        cursor = page.pageInfo.nextCursor ?? '';
      } while (cursor);
      expect(seen).toEqual(whole.items.map((item: any) => item.id));
    },
  );
});
