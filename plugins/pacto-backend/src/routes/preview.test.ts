import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { SourcePreview } from '@pacto/backstage-plugin-pacto-common';
import { LayoutStore } from '@pacto/oci';
import type { Knex } from 'knex';
import { pushContract, pushText } from '../__testUtils__/bundles';
import { checkAnswer } from '../__testUtils__/checkAnswer';
import { createTestDatabases } from '../__testUtils__/databases';
import { contractEntity, PluginHarness } from '../__testUtils__/PluginHarness';

jest.setTimeout(60_000);

const HOST = 'registry.shop.example';
const databases = createTestDatabases();

const api = `interfaces: [{name: rest, type: http, port: 8080, contract: interfaces/openapi.yaml}]\n`;
const definition = {
  files: {
    'interfaces/openapi.yaml':
      'openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths: {}\n',
  },
};

describe('the preview of a source', () => {
  const directory = createMockDirectory();
  let knex: Knex;
  let harness: PluginHarness;
  let writer: LayoutStore;

  beforeAll(async () => {
    writer = LayoutStore.create({ directory: directory.path });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(writer, 'secret', { name: 'secret', version: '1.0.0' });
    await pushContract(writer, 'stock', { name: 'stock', version: '1.0.0' });
    knex = await databases.init('SQLITE_3');
    harness = await PluginHarness.start({
      knex,
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: [
        contractEntity('payments', `${HOST}/payments`),
        contractEntity('secret', `${HOST}/secret`),
      ],
    });
    await harness.sync();
    // What only the source knows so far.
    await pushContract(
      writer,
      'refunds',
      {
        name: 'refunds',
        version: '1.10.0',
        owner: 'money',
        dependencies: { payments: `oci://${HOST}/payments ^1.0.0` },
        more: api,
      },
      definition,
    );
    await pushContract(writer, 'refunds', { name: 'old', version: '1.9.0' });
    await pushContract(writer, 'again/payments', {
      name: 'secret',
      version: '1.0.0',
    });
    await pushContract(writer, 'z/stock', { name: 'stock', version: '1.0.0' });
    await pushText(writer, 'broken', 'service: [', { tag: '1.0.0' });
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterAll(() => harness.stop());

  const ask = (body: object, authorization?: string) =>
    harness.call('post', '/sources/preview', authorization).send(body);

  async function preview(body: object): Promise<SourcePreview> {
    const { status, body: answer } = await ask(body);
    expect({ status, answer }).toMatchObject({ status: 200 });
    checkAnswer({
      method: 'post',
      path: '/sources/preview',
      status,
      body: answer,
    });
    return answer;
  }

  const entitiesOf = (answer: SourcePreview, path: string) =>
    answer.items
      .find(({ repository }) => repository === `${HOST}/${path}`)
      ?.entities.map(({ entityRef, state }) => `${entityRef} ${state}`);

  async function dump(): Promise<string> {
    const tables: { name: string }[] = await knex('sqlite_master')
      .where({ type: 'table' })
      .select('name')
      .orderBy('name');
    const contents = [];
    for (const { name } of tables) {
      contents.push([name, await knex(name).select()]);
    }
    return JSON.stringify(contents);
  }

  it('says what the newest version of each repository would become', async () => {
    const answer = await preview({ sourceId: 'shop' });
    expect(answer.items.map(({ repository }) => repository)).toEqual(
      [
        'again/payments',
        'broken',
        'payments',
        'refunds',
        'secret',
        'stock',
        'z/stock',
      ].map(path => `${HOST}/${path}`),
    );
    const refunds = answer.items[3];
    expect(refunds).toMatchObject({
      tag: '1.10.0',
      version: '1.10.0',
      status: 'valid',
    });
    expect(refunds.entities).toMatchObject([
      {
        entityRef: 'component:default/refunds',
        kind: 'Component',
        state: 'new',
        type: 'service',
        owner: 'group:default/money',
        apis: ['api:default/refunds-rest'],
        dependsOn: ['component:default/payments'],
        findings: [expect.stringContaining('Owner "money" is not in')],
      },
      {
        entityRef: 'api:default/refunds-rest',
        kind: 'API',
        state: 'new',
        type: 'openapi',
        interfaceName: 'rest',
      },
    ]);
    expect(entitiesOf(answer, 'payments')).toEqual([
      'component:default/payments enriched',
    ]);
    expect(answer.totals).toEqual({
      repositories: 7,
      unread: 0,
      components: 5,
      resources: 0,
      apis: 1,
      enriched: 2,
    });
  });

  it('shows what is wrong with a contract', async () => {
    const { items } = await preview({
      sourceId: 'shop',
      repositories: ['broken', 'nowhere'],
    });
    expect(items).toMatchObject([
      {
        repository: `${HOST}/broken`,
        status: 'invalid',
        findings: [expect.objectContaining({ layer: 'parse' })],
        entities: [{ type: 'unknown' }],
      },
      {
        repository: `${HOST}/nowhere`,
        status: 'unknown',
        problem: { code: 'REPOSITORY_NOT_FOUND', remedy: expect.anything() },
        entities: [],
      },
    ]);
  });

  it('shows collisions with what is known, by the rule of the catalog', async () => {
    const answer = await preview({
      sourceId: 'shop',
      repositories: ['again/*'],
    });
    const [entity] = answer.items[0].entities;
    expect(entity.name).toMatch(/^secret-[0-9a-f]{6}$/);
    expect(entity.findings.join()).toContain(
      'component:default/secret is an entity of somebody else',
    );
  });

  it('shows collisions with contracts that are stored and not previewed', async () => {
    const answer = await preview({ sourceId: 'shop', repositories: ['z/**'] });
    const [entity] = answer.items[0].entities;
    expect(entity.name).toMatch(/^stock-[0-9a-f]{6}$/);
    expect(entity.findings.join()).toContain(
      `component:default/stock stands for oci://${HOST}/stock`,
    );
  });

  it('opens no more than the limit, and names the others', async () => {
    const answer = await preview({ sourceId: 'shop', limit: 2 });
    expect(answer.items).toHaveLength(2);
    expect(answer.omitted).toEqual({
      total: 5,
      repositories: ['payments', 'refunds', 'secret', 'stock', 'z/stock'].map(
        path => `${HOST}/${path}`,
      ),
    });
    expect(answer).toMatchObject({
      completeness: 'partial',
      limitations: [{ code: 'NOT_LOOKED_AT' }],
    });
  });

  it('stores nothing', async () => {
    const before = await dump();
    await preview({ sourceId: 'shop' });
    await preview({ sourceId: 'shop', repositories: ['**'] });
    expect(await dump()).toBe(before);
    expect(harness.events.publish).not.toHaveBeenCalledWith(
      expect.objectContaining({
        eventPayload: expect.objectContaining({
          repositories: [`${HOST}/refunds`],
        }),
      }),
    );
  });

  it('needs its permission, and is audited', async () => {
    harness.policy = { denied: ['pacto.source.preview'] };
    const { status } = await ask({ sourceId: 'shop' });
    expect(status).toBe(403);
    expect(harness.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'source-preview',
        meta: expect.objectContaining({ sourceId: 'shop' }),
      }),
    );
    expect(
      (await ask({ sourceId: 'shop' }, mockCredentials.none.header())).status,
    ).toBe(401);
  });

  it('does not tell of what the caller may not see', async () => {
    harness.policy = { entities: { hidden: ['component:default/secret'] } };
    const all = await preview({ sourceId: 'shop' });
    const named = (name: string) =>
      preview({ sourceId: 'shop', repositories: ['again/payments', name] });
    const one = await named('secret');
    const withoutTime = (answer: object) =>
      JSON.stringify({ ...answer, asOf: undefined });
    expect(withoutTime(one).replaceAll('secret', 'nowhere')).toEqual(
      withoutTime(await named('nowhere')).replaceAll('secret', 'nowhere'),
    );
    expect(JSON.stringify(all)).not.toContain(`${HOST}/secret`);
    for (const answer of [all, one]) {
      expect(entitiesOf(answer, 'again/payments')).toEqual([
        'component:default/secret new',
      ]);
    }
    expect(all.totals).toMatchObject({ repositories: 6, enriched: 1 });

    harness.policy = { denied: ['pacto.unlinked.read'] };
    const linked = await preview({ sourceId: 'shop' });
    expect(linked.items.map(({ repository }) => repository)).toEqual([
      `${HOST}/payments`,
      `${HOST}/secret`,
    ]);
  });

  describe('T1: the body names no host', () => {
    it.each<[number, object]>([
      [404, { sourceId: 'http://169.254.169.254' }],
      [404, { sourceId: '__proto__' }],
      [400, { sourceId: 'shop', repositories: ['169.254.169.254:80/a'] }],
      [400, { sourceId: 'shop', repositories: ['http://127.0.0.1/a'] }],
      [400, { sourceId: 'shop', repositories: ['oci://evil.example/a'] }],
      [400, { sourceId: 'shop', repositories: ['user@evil.example/a'] }],
      [400, { sourceId: 'shop', repositories: ['../../etc'] }],
      [400, { sourceId: 'shop', repositories: ['//evil.example/a'] }],
      [400, { sourceId: 'shop', repositories: ['a?b', 'a#b'] }],
      [400, { sourceId: 'shop', repositories: [] }],
      [400, { sourceId: 'shop', repositories: Array(51).fill('a') }],
      [400, { sourceId: 'shop', limit: 51 }],
      [400, { sourceId: 'shop', host: 'evil.example' }],
      [400, { sourceId: ['shop'] }],
      [400, {}],
    ])('answers %i to %j', async (expected, body) => {
      const { status } = await ask(body);
      expect(status).toBe(expected);
    });

    it('takes a host in the place of a name for a name', async () => {
      const { items } = await preview({
        sourceId: 'shop',
        repositories: ['evil.example/a'],
      });
      expect(items).toMatchObject([
        {
          repository: `${HOST}/evil.example/a`,
          problem: { code: 'REPOSITORY_NOT_FOUND' },
        },
      ]);
    });
  });
});
