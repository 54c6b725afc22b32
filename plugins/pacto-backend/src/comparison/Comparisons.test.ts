import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { InlineWorkers } from '../__testUtils__/InlineWorkers';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import {
  createStores,
  NotStoredError,
  serviceIdOf,
  type Stores,
} from '../store';
import { WorkerFailure, type Workers } from '../workers';
import { Comparisons } from './Comparisons';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const repositoryId = serviceIdOf('registry.shop.example/payments');
const BILLING = 'registry.shop.example/billing';
const GONE = 'registry.shop.example/gone';

describe.each(databases.eachSupportedId())('Comparisons, %s', databaseId => {
  const directory = createMockDirectory();
  const digests: string[] = [];
  let stores: Stores;
  let inline: InlineWorkers;
  let knex: SyncHarness['knex'];

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
      const contract = { name: 'payments', version };
      const { digest } = await pushContract(writer, 'payments', contract);
      digests.push(digest);
    }
    await pushContract(writer, 'billing', {
      name: 'billing',
      version: '1.0.0',
    });
    const harness = await SyncHarness.create(await databases.init(databaseId));
    harness.addSource({ directory: directory.path });
    await harness.sync();
    await harness.close();
    knex = harness.knex;
    stores = await createStores(mockServices.database({ knex }));
  });

  beforeEach(async () => {
    inline = new InlineWorkers();
    await knex('diffs').delete();
  });

  const create = (workers: Workers = inline, now = '2026-03-01T00:00:00Z') =>
    Comparisons.create({
      stores,
      workers,
      concurrency: 2,
      now: () => new Date(now),
    });
  const request = (from = 0, to = 1) => ({
    from: { repositoryId, digest: digests[from] },
    to: { repositoryId, digest: digests[to] },
    profile: 'deep' as const,
  });

  it('are made once, also by those who come at the same time, and by other replicas', async () => {
    const comparisons = create();
    const [first, second] = await Promise.all([
      comparisons.compare(request()),
      comparisons.compare(request()),
    ]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ state: 'compared' });
    expect(await create().compare(request())).toEqual(first);
    expect(inline.counts.diff).toBe(1);
  });

  it('are apart for each pair, direction and profile', async () => {
    const comparisons = create();
    await comparisons.compare(request(0, 1));
    await comparisons.compare(request(1, 0));
    await comparisons.compare(request(0, 2));
    await comparisons.compare({ ...request(0, 1), profile: 'upstream' });
    expect(inline.counts.diff).toBe(4);
  });

  it('are apart for each repository, also where the bytes are the same', async () => {
    const comparisons = create();
    const billing = { repositoryId: serviceIdOf(BILLING) };
    const [head] = (await stores.revisions.heads([billing.repositoryId])).get(
      billing.repositoryId,
    )!;
    const across = {
      ...request(),
      from: { ...billing, digest: head.digest },
    };
    const answer = await comparisons.compare(across);
    expect(answer).toMatchObject({ state: 'compared' });
    await comparisons.compare(request());
    expect(await create().compare(across)).toEqual(answer);
    expect(inline.counts.diff).toBe(2);
    expect(await comparisons.known([request(), request(0, 2), across])).toEqual(
      [await comparisons.compare(request()), undefined, answer],
    );
  });

  it('are not read together with others when they are very large', async () => {
    const comparisons = create();
    const kept = await comparisons.compare(request());
    await knex('diffs').update({ size: 1_000_001 });
    await comparisons.compare(request(0, 2));
    const [large, small] = await comparisons.known([request(), request(0, 2)]);
    expect(large).toBeUndefined();
    expect(small).toMatchObject({ state: 'compared' });
    expect(await comparisons.compare(request())).toEqual(kept);
    expect(inline.counts.diff).toBe(2);
  });

  it('are answered, not kept, when a repository is removed meanwhile', async () => {
    const gone = serviceIdOf(GONE);
    const [row] = await knex('repositories').where({ id: repositoryId });
    const copy = { ...row, id: gone, repository: GONE };
    await knex('repositories').insert(copy);
    for (const table of ['revisions', 'revision_files']) {
      const rows = await knex(table).where({ repository_id: repositoryId });
      await knex(table).insert(
        rows.map(found => ({ ...found, repository_id: gone })),
      );
    }
    const removing = create({
      ...inline,
      diff: async task => {
        await knex('repositories').where({ id: gone }).delete();
        return inline.diff(task);
      },
    });
    const lost = { ...request().to, repositoryId: gone };
    const answer = await removing.compare({ ...request(), to: lost });
    expect(answer).toMatchObject({ state: 'compared' });
    expect(await knex('diffs')).toEqual([]);
    await expect(create().compare({ ...request(), to: lost })).rejects.toThrow(
      NotStoredError,
    );
  });

  it('that somebody waits for go before those of syncs', async () => {
    const order: string[] = [];
    let release = () => {};
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    const comparisons = Comparisons.create({
      stores,
      concurrency: 1,
      workers: {
        ...inline,
        diff: async (task, options) => {
          order.push(options?.demand?.urgent ? 'reader' : 'sync');
          await gate;
          return inline.diff(task, options);
        },
      },
    });
    const later = { urgent: false };
    const running = comparisons.compare(request(0, 1), later);
    const waiting = comparisons.compare(request(0, 2), later);
    const reader = comparisons.compare(request(1, 2));
    // All of them have looked for what is kept, and wait for their turn.
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
    release();
    await Promise.all([running, waiting, reader]);
    expect(order).toEqual(['sync', 'reader', 'sync']);
  });

  it('are made anew when the rules change', async () => {
    await create().compare(request());
    await knex('diffs').update({ rules_version: 0 });
    await create().compare(request());
    expect(inline.counts.diff).toBe(2);
    expect(await knex('diffs')).toHaveLength(1);
  });

  it('that end their thread are not tried again', async () => {
    let tries = 0;
    const comparisons = create({
      ...inline,
      diff: async () => {
        tries += 1;
        throw new WorkerFailure('CHECK_TIMED_OUT');
      },
    });
    const failed = { state: 'failed', code: 'CHECK_TIMED_OUT' };
    expect(await comparisons.compare(request())).toMatchObject(failed);
    expect(await comparisons.compare(request())).toMatchObject(failed);
    expect(tries).toBe(1);
  });

  it('that were stopped are made the next time', async () => {
    const comparisons = create({
      ...inline,
      diff: async () => {
        throw new Error('The backend shuts down');
      },
    });
    await expect(comparisons.compare(request())).rejects.toThrow('shuts down');
    expect(await create().compare(request())).toMatchObject({
      state: 'compared',
    });
  });

  it('are forgotten, those unused for longest first, when they are too many', async () => {
    await create(inline, '2026-03-01T00:00:00Z').compare(request(0, 1));
    await create(inline, '2026-03-02T00:00:00Z').compare(request(0, 2));
    await create(inline, '2026-03-03T00:00:00Z').compare(request(1, 2));
    // A use counts.
    await create(inline, '2026-03-04T00:00:00Z').compare(request(0, 1));
    const sizes = await knex('diffs').pluck('size');
    const { rules_version: rulesVersion } = await knex('diffs').first();
    const total = sizes.reduce((sum, size) => sum + size, 0);
    await stores.diffs.prune({ rulesVersion, maxBytes: total });
    expect(await knex('diffs')).toHaveLength(3);
    await stores.diffs.prune({ rulesVersion, maxBytes: total - 1 });
    expect(
      (await knex('diffs').orderBy('used_at')).map(row => row.to_digest),
    ).toEqual([digests[2], digests[1]]);
    await stores.diffs.prune({
      rulesVersion: rulesVersion + 1,
      maxBytes: total,
    });
    expect(await knex('diffs')).toEqual([]);
  });
});
