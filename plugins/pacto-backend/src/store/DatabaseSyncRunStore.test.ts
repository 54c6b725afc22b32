import { createTestDatabases } from '../__testUtils__/databases';
import { migrationsDirectory } from './createStores';
import { DatabaseSyncRunStore, noCounts } from './DatabaseSyncRunStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('runs, %s', databaseId => {
  const counts = {
    ...noCounts(),
    repositories: 1,
    tags: 2,
    fetched: 3,
    bytes: 5_000_000_000,
  };
  const at = (minute: number) =>
    new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();

  async function createStore() {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const store = DatabaseSyncRunStore.create(knex);
    const run = async (
      minute: number,
      outcome: 'ok' | 'failed' | 'interrupted',
      rechecked = false,
    ) => {
      const { id } = await store.start({
        sourceId: 'shop',
        at: at(minute),
        rechecked,
      });
      await store.finish(id, { ...counts, outcome, at: at(minute) });
    };
    return { knex, store, run };
  }

  it('tells the newest run of each kind', async () => {
    const { store, run } = await createStore();
    await run(1, 'ok', true);
    await run(2, 'ok');
    await run(3, 'failed');
    await run(4, 'interrupted');
    await store.start({ sourceId: 'shop', at: at(5), rechecked: false });
    await store.start({ sourceId: 'other', at: at(6), rechecked: false });

    expect(await store.of('shop')).toMatchObject({
      last: { startedAt: at(5), outcome: 'running' },
      lastRead: { startedAt: at(2), ...counts },
    });
    expect(await store.lastRecheck('shop')).toMatchObject({
      startedAt: at(1),
      rechecked: true,
    });
  });

  it('forgets old runs, but never those that say as of when the data is', async () => {
    const { knex, store, run } = await createStore();
    await run(1, 'ok', true);
    await run(2, 'ok');
    for (let minute = 3; minute < 10; minute += 1) await run(minute, 'failed');

    expect(await store.prune(at(8))).toBe(5);
    expect(
      await knex('sync_runs').orderBy('started_at').pluck('started_at'),
    ).toEqual([1, 2, 8, 9].map(at));
    expect(await store.prune(at(100))).toBe(1);
    expect(await store.of('shop')).toMatchObject({
      last: { startedAt: at(9) },
      lastRead: { startedAt: at(2) },
    });
  });

  it('tells how far a run is, until it has ended', async () => {
    const { store } = await createStore();
    const { id } = await store.start({
      sourceId: 'shop',
      at: at(1),
      rechecked: false,
    });
    await store.progress(id, { ...counts, done: 7 });
    expect(await store.list('shop', 10)).toMatchObject([
      { outcome: 'running', done: 7, bytes: 5_000_000_000 },
    ]);

    await store.finish(id, { ...counts, done: 9, outcome: 'ok', at: at(2) });
    await store.progress(id, { ...counts, done: 8 });
    expect(await store.list('shop', 10)).toMatchObject([
      { outcome: 'ok', done: 9 },
    ]);
  });
});
