import { createTestDatabases } from '../__testUtils__/databases';
import { migrationsDirectory } from './createStores';
import { DatabaseSyncRunStore } from './DatabaseSyncRunStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('runs, %s', databaseId => {
  const counts = { repositories: 1, tags: 2, fetched: 3, problems: 0 };
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

  it('forgets old runs, but never the last that read the source', async () => {
    const { knex, store, run } = await createStore();
    await run(1, 'ok', true);
    for (let minute = 2; minute < 310; minute += 1) {
      await run(minute, 'failed');
    }
    expect(await knex('sync_runs')).toHaveLength(301);
    expect(await store.of('shop')).toMatchObject({
      lastRead: { startedAt: at(1) },
    });
  });
});
