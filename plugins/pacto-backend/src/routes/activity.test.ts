import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import {
  contractYaml,
  pushContract,
  pushText,
  type TestContract,
} from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { contractEntity, PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf } from '../__testUtils__/startShop';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const API = (path: string) =>
  `openapi: 3.0.0\ninfo: {title: x, version: 1.0.0}\npaths: {${path}: {get: {responses: {'200': {description: ok}}}}}\n`;

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Stock breaks; web and mail need it, and mail asks for another version. Web is of the user, as is broken. */
describe.each(databases.eachSupportedId())('activity, %s', database => {
  const directory = createMockDirectory();
  let harness: PluginHarness;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const more =
      'interfaces: [{name: api, type: http, port: 80, contract: api.yaml}]\n';
    const push = (
      name: string,
      version: string,
      rest: Partial<TestContract> = {},
      files: Record<string, string> = {},
    ) => pushContract(writer, name, { name, version, ...rest }, { files });
    const pushReady = (
      name: string,
      rest: Partial<TestContract>,
      expires: string,
    ) => {
      const contract = { name, version: '1.0.0', ...rest };
      const check = `{id: load-test, type: report, evidence: "https://reports.example.com/7", description: Load, expires: "${expires}", weight: 10}`;
      return pushText(
        writer,
        name,
        `${contractYaml(contract).replace(
          '"1.0"',
          '"1.1"',
        )}readiness: {minScore: 10, checks: [${check}]}\n`,
        { tag: '1.0.0' },
      );
    };
    await push('stock', '1.0.0', { more }, { 'api.yaml': API('/a') });
    await push('stock', '2.0.0', { more }, { 'api.yaml': API('/b') });
    await push('stock', '2.0.1', { more }, { 'api.yaml': API('/b') });
    const needs = (range: string) => ({
      dependencies: { stock: `oci://${HOST}/stock ${range}` },
    });
    await pushReady('web', needs('>=1.0.0'), dayFromNow(10));
    await push('mail', '1.0.0', { ...needs('^1.0.0'), owner: 'team/mail' });
    await pushReady('old', needs('^0.1.0'), dayFromNow(-3));
    await pushReady('far', {}, dayFromNow(90));
    await pushText(
      writer,
      'broken',
      'pactoVersion: "1.0"\nservice: {name: broken}\n',
      {
        tag: '1.0.0',
      },
    );
    const owned = (name: string, owner: string) => {
      const plain = contractEntity(name, `${HOST}/${name}`);
      return { ...plain, spec: { ...plain.spec, owner } };
    };
    harness = await PluginHarness.start({
      knex: await databases.init(database),
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: [
        owned('web', 'user:mock'),
        owned('broken', 'user:default/mock'),
        owned('stock', 'group:default/stock'),
        owned('mail', 'mail'),
      ],
    });
    await harness.sync();
  });

  afterAll(() => harness.stop());

  beforeEach(() => {
    harness.policy = {};
  });

  const hide = (...names: string[]) => {
    harness.policy = {
      entities: { hidden: names.map(name => `component:default/${name}`) },
    };
  };
  const short = (items: any[]) =>
    items.map(({ name, version, state, classification }) =>
      [name, version ?? '?', classification ?? state].join(' '),
    );

  describe('changes', () => {
    const changes = (query = '') => harness.get(`/changes${query}`);

    it('are all revisions, with what is known of the change', async () => {
      const { items, totalItems } = await changes();
      expect(short(items).sort()).toEqual([
        'broken ? failed',
        'far 1.0.0 first',
        'mail 1.0.0 first',
        'old 1.0.0 first',
        'stock 1.0.0 first',
        'stock 2.0.0 BREAKING',
        'stock 2.0.1 NON_BREAKING',
        'web 1.0.0 first',
      ]);
      expect(totalItems).toBe(8);
      expect(
        items.find((item: any) => item.classification === 'BREAKING'),
      ).toMatchObject({
        serviceId: idOf('stock'),
        entityRef: 'component:default/stock',
        from: { version: '1.0.0' },
        state: 'classified',
        counts: { breaking: expect.any(Number) },
        step: { fits: 'yes' },
      });
    });

    it('come page by page, each once and newest first', async () => {
      const whole = await changes();
      const found: any[] = [];
      let cursor = '';
      do {
        const page = await changes(`?limit=3${cursor}`);
        expect(page.totalItems).toBe(8);
        found.push(...page.items);
        const { nextCursor } = page.pageInfo;
        cursor = nextCursor ? `&cursor=${nextCursor}` : '';
      } while (cursor);
      const keysOf = (items: any[]) =>
        items.map(({ serviceId, digest }) => `${serviceId} ${digest}`).sort();
      expect(keysOf(found)).toEqual(keysOf(whole.items));
      expect(
        short(whole.items).filter(text => text.startsWith('stock')),
      ).toEqual([
        'stock 2.0.1 NON_BREAKING',
        'stock 2.0.0 BREAKING',
        'stock 1.0.0 first',
      ]);
      const times = found.map(({ at }) => at);
      expect(times).toEqual([...times].sort().reverse());
    });

    it.each([
      ['?q=STOC', 3],
      ['?classification=BREAKING', 1],
      ['?owner=Team/Mail', 1],
      ['?source=shop', 8],
      ['?source=other', 0],
      ['?since=2000-01-01', 8],
      [`?since=${dayFromNow(2)}`, 0],
    ])('can be filtered: %s', async (query, count) => {
      const { items, totalItems } = await changes(query);
      expect([items.length, totalItems]).toEqual([count, count]);
    });

    it('leave out what is hidden, before anything is counted', async () => {
      hide('stock');
      const { items, totalItems } = await changes();
      expect(items.some((item: any) => item.name === 'stock')).toBe(false);
      expect(totalItems).toBe(items.length);
    });

    it('refuse a cursor that is not theirs', async () => {
      const { status } = await harness.call('get', '/changes?cursor=x');
      expect(status).toBe(400);
    });
  });

  describe('attention', () => {
    const attention = (query = '') => harness.get(`/attention${query}`);

    it('is about what belongs to the caller', async () => {
      const answer = await attention();
      expect(answer.owners).toEqual(['user:default/mock']);
      expect(answer.breaks).toEqual([]);
      expect(answer.incoming).toMatchObject([
        {
          service: { name: 'web' },
          provider: { name: 'stock' },
          dependencyName: 'stock',
          range: '>=1.0.0',
          from: { version: '1.0.0' },
          to: { version: '2.0.0' },
          classification: 'BREAKING',
          verdict: 'incompatible',
        },
      ]);
      expect(answer.failing).toMatchObject([
        {
          name: 'broken',
          compliance: 'Invalid',
          blastRadius: { required: 0, total: 0 },
          reason: expect.any(String),
          nextStep: expect.any(String),
        },
      ]);
      expect(answer.expiring).toEqual([
        {
          serviceId: idOf('web'),
          name: 'web',
          entityRef: 'component:default/web',
          claim: 'load-test',
          expires: dayFromNow(10),
          expired: false,
        },
      ]);
      expect(answer.totals).toEqual({
        breaks: 0,
        incoming: 1,
        failing: 1,
        expiring: 1,
      });
    });

    it('can be about all, with those who never admitted the version left out', async () => {
      const answer = await attention('?scope=all');
      expect(short(answer.breaks)).toEqual(['stock 2.0.0 BREAKING']);
      expect(
        answer.incoming.map((item: any) => item.service.name).sort(),
      ).toEqual(['mail', 'web']);
      expect(
        answer.expiring.map(({ name, expired }: any) => [name, expired]),
      ).toEqual([
        ['old', true],
        ['web', false],
      ]);
      const one = await attention('?scope=all&limit=1');
      expect(one.incoming).toHaveLength(1);
      expect(one.totals).toEqual(answer.totals);
    });

    it('tells nothing of what is hidden', async () => {
      hide('stock', 'broken');
      const answer = await attention('?scope=all');
      expect(answer.totals).toEqual({
        breaks: 0,
        incoming: 0,
        failing: 0,
        expiring: 2,
      });
    });

    it('is of nothing for who owns nothing', async () => {
      hide('web', 'broken');
      const { totals } = await attention();
      expect(Object.values(totals)).toEqual([0, 0, 0, 0]);
    });
  });
});
