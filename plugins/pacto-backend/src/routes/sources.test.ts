import { createMockDirectory } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { LayoutStore } from '@pacto/oci';
import type { Knex } from 'knex';
import { pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { contractEntity, PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf } from '../__testUtils__/startShop';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe('sources and their repositories', () => {
  const directory = createMockDirectory();
  const hidden = { hidden: ['component:default/payments'] };
  let harness: PluginHarness;
  let knex: Knex;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    for (const name of ['payments', 'orders', 'stock']) {
      await pushContract(writer, name, { name, version: '1.0.0' });
    }
    await pushText(writer, 'orders', 'service: [', { tag: '2.0.0' });
    await pushText(writer, 'payments', 'service: [', { tag: '2.0.0' });
    knex = await databases.init('SQLITE_3');
    harness = await PluginHarness.start({
      knex,
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: ['payments', 'orders', 'stock'].map(name =>
        contractEntity(name, `${HOST}/${name}`),
      ),
    });
    await harness.sync();
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterEach(() => knex('work_items').delete());

  afterAll(() => harness.stop());

  const ask = (repository: string, source = 'shop') =>
    harness
      .call('post', `/sources/${source}/repositories/sync`)
      .send({ repository });

  const listed = async (query: string) => {
    const { items, totalItems } = await harness.get(
      `/sources/shop/repositories${query}`,
    );
    const names = items.map((item: any) => item.repository.split('/')[1]);
    return { names, totalItems };
  };

  /** As if some other replica had the item. */
  const queue = (name: string, change: object = {}) =>
    knex('work_items').insert({
      repository: `${HOST}/${name}`,
      source_id: 'shop',
      host: HOST,
      reason: 'hint',
      priority: 1,
      asked: 1,
      attempts: 1,
      created_at: '2026-03-01T08:00:00.000Z',
      available_at: '2099-03-01T08:00:00.000Z',
      lease_owner: 'other',
      lease_until: '2099-03-01T08:00:00.000Z',
      ...change,
    });

  it('says how the last sync went and when the next one is', async () => {
    const { items } = await harness.get('/sources');
    expect(items).toMatchObject([
      {
        id: 'shop',
        health: 'degraded',
        queued: 0,
        schedule: { type: 'every', seconds: expect.any(Number) },
        lastRun: {
          outcome: 'partial',
          durationSeconds: expect.any(Number),
          repositories: 3,
          done: 3,
          changed: 3,
          unchanged: 0,
          failed: 0,
        },
      },
    ]);
    const [{ schedule, lastRun, nextRunAt }] = items;
    expect(Date.parse(nextRunAt) - Date.parse(lastRun.startedAt)).toBe(
      schedule.seconds * 1000,
    );
    expect(items[0]).not.toHaveProperty('budget');
  });

  it('says that a list of repositories is in doubt', async () => {
    await knex('listing_doubts').insert({
      source_id: 'shop',
      since: '2026-03-01T08:00:00.000Z',
      looks: 2,
    });
    const { items } = await harness.get('/sources');
    await knex('listing_doubts').delete();
    expect(items[0]).toMatchObject({
      health: 'degraded',
      listing: { since: '2026-03-01T08:00:00.000Z', looks: 2, needed: 3 },
    });
  });

  it('lists past syncs, newest first', async () => {
    await harness.sync();
    const { items } = await harness.get('/sources/shop/runs?limit=1');
    expect(items).toMatchObject([
      { outcome: 'partial', done: 3, changed: 0, unchanged: 3 },
    ]);
    const all = await harness.get('/sources/shop/runs');
    expect(all.items).toHaveLength(2);
    expect(all.items[0]).toEqual(items[0]);
  });

  it('tells neither numbers nor completeness of past syncs to who may not see all', async () => {
    harness.policy = { entities: hidden };
    const { items } = await harness.get('/sources/shop/runs');
    expect(Object.keys(items[0]).sort()).toEqual([
      'finishedAt',
      'outcome',
      'startedAt',
    ]);
    expect(items[0].outcome).toBe('read');
  });

  it('says why a repository fails', async () => {
    const { items, totalItems } = await harness.get(
      '/sources/shop/repositories?state=failing&q=ORD',
    );
    expect(totalItems).toBe(1);
    expect(items).toMatchObject([
      {
        repository: `${HOST}/orders`,
        serviceId: idOf('orders'),
        name: 'orders',
        entityRef: 'component:default/orders',
        problems: [
          {
            tag: '2.0.0',
            code: 'YAML_PARSE_ERROR',
            since: expect.any(String),
            unreadable: true,
          },
        ],
      },
    ]);
  });

  it('says which repositories are listed no more, and when they are forgotten', async () => {
    const missing = { missing_since: '2026-03-01T08:00:00.000Z' };
    const row = knex('repositories').where({ id: idOf('stock') });
    await row.clone().update(missing);
    await knex('fleet_state').increment('version');
    const { items } = await harness.get(
      '/sources/shop/repositories?state=missing',
    );
    await row.clone().update({ missing_since: null });
    await knex('fleet_state').increment('version');
    expect(items).toMatchObject([
      {
        name: 'stock',
        missingSince: '2026-03-01T08:00:00.000Z',
        removedAfter: '2026-03-08T08:00:00.000Z',
        problems: [],
      },
    ]);
  });

  it('says what waits and what is being done, also of what was never read', async () => {
    await queue('new');
    await queue('stock', { lease_until: null });
    const { items } = await harness.get(
      '/sources/shop/repositories?state=queued',
    );
    expect(items).toMatchObject([
      {
        repository: `${HOST}/new`,
        status: 'unknown',
        queued: { running: true },
      },
      {
        name: 'stock',
        queued: {
          reason: 'hint',
          running: false,
          attempts: 1,
          since: '2026-03-01T08:00:00.000Z',
          nextAt: '2099-03-01T08:00:00.000Z',
        },
      },
    ]);
    expect(items[0]).not.toHaveProperty('serviceId');
    expect((await harness.get('/sources')).items[0].queued).toBe(2);
    expect(await listed('')).toEqual({
      names: ['new', 'orders', 'payments', 'stock'],
      totalItems: 4,
    });
  });

  it('pages without loss or repetition', async () => {
    const first = await harness.get('/sources/shop/repositories?limit=2');
    const { nextCursor } = first.pageInfo;
    const second = await listed(`?limit=2&cursor=${nextCursor}`);
    expect(first.items.map((item: any) => item.name)).toEqual([
      'orders',
      'payments',
    ]);
    expect(second).toEqual({ names: ['stock'], totalItems: 3 });
  });

  it.each(['', '?state=failing', '?state=queued', '?q=payments'])(
    'leaves out what the caller may not see: %s',
    async query => {
      await queue('payments');
      expect((await listed(query)).names).toContain('payments');
      harness.policy = { entities: hidden };
      const { names, totalItems } = await listed(query);
      expect(names).not.toContain('payments');
      expect(totalItems).toBe(names.length);
      expect((await harness.get('/sources')).items[0].queued).toBe(0);
    },
  );

  it('does not list what nobody stands for to who may not see that', async () => {
    await queue('new');
    harness.policy = { denied: ['pacto.unlinked.read'] };
    expect((await listed('?state=queued')).names).toEqual([]);
  });

  it.each(['/runs', '/repositories'])(
    'knows no source of another name: %s',
    async path => {
      const { status } = await harness.call('get', `/sources/nope${path}`);
      expect(status).toBe(404);
    },
  );

  it('asks for one repository, and keeps who did', async () => {
    const { status, body } = await ask(`${HOST}/orders`);
    expect(status).toBe(202);
    expect(body.sourceId).toBe('shop');
    expect(harness.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'repository-sync-start',
        meta: { sourceId: 'shop', repository: `${HOST}/orders` },
      }),
    );
  });

  it('takes one that is not known yet but covered by the source', async () => {
    expect((await ask(`${HOST}/brand/new`)).status).toBe(202);
  });

  it('T40: does not tell a hidden repository from one that does not exist', async () => {
    harness.policy = { entities: hidden };
    const names = [
      `${HOST}/payments`,
      `${HOST}/unheard/of`,
      'else.example/pay',
    ];
    const answers = await Promise.all(
      names.map(async repository => {
        const { status, text } = await ask(repository);
        return [status, text.replaceAll(repository, 'REPOSITORY')];
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0][0]).toBe(404);
    const asked = await knex('work_items').whereIn('repository', names);
    expect(asked).toEqual([]);
  });

  it('does not ask for a repository of nobody, nor of another source', async () => {
    harness.policy = { denied: ['pacto.unlinked.read'] };
    expect((await ask(`${HOST}/brand/new`)).status).toBe(404);
    harness.policy = {};
    expect((await ask(`${HOST}/orders`, 'nope')).status).toBe(404);
  });

  it('does nothing for who may not start syncs, and keeps that', async () => {
    harness.policy = { denied: ['pacto.sync.start'] };
    expect((await ask(`${HOST}/orders`)).status).toBe(403);
    const { results } = harness.auditor.createEvent.mock;
    const event = await results.at(-1)!.value;
    expect(event.fail).toHaveBeenCalledWith({ error: expect.any(Error) });
  });

  it('shows nothing to who may not see sources, whatever entities they see', async () => {
    harness.policy = {
      entities: AuthorizeResult.ALLOW,
      denied: ['pacto.source.read'],
    };
    for (const path of ['/runs', '/repositories']) {
      const { status } = await harness.call('get', `/sources/shop${path}`);
      expect(status).toBe(403);
    }
  });
});
