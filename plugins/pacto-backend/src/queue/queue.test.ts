import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { createStores, type Stores } from '../store';
import type { PromptSync } from '../sync';
import { createMeter } from '../telemetry';
import { QueueWorker } from './QueueWorker';
import { WorkQueue } from './WorkQueue';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())('the work queue, %s', databaseId => {
  let stores: Stores;
  let now = Date.parse('2026-03-01T08:00:00.000Z');
  const stops: AbortController[] = [];
  const events = mockServices.events.mock();

  beforeEach(async () => {
    const knex = await databases.init(databaseId);
    stores = await createStores(mockServices.database({ knex }));
    events.publish.mockResolvedValue();
  });

  afterEach(() => stops.splice(0).forEach(stop => stop.abort()));

  const createQueue = () =>
    WorkQueue.create({ stores, events, now: () => new Date(now) });
  /** A replica; `run` is what it does with a repository. */
  const startWorker = (
    queue: WorkQueue,
    run: (repository: string, tags: string[]) => Promise<object | undefined>,
    finish = async () => {},
  ) => {
    const shutdown = new AbortController();
    stops.push(shutdown);
    const worker = QueueWorker.create({
      stores,
      queue,
      syncs: {
        run: (item: { repository: string; tags: string[] }) =>
          run(item.repository, item.tags),
        finish,
      } as unknown as PromptSync,
      logger: mockServices.logger.mock(),
      meter: createMeter(),
      shutdown: shutdown.signal,
      now: () => now,
    });
    worker.start();
    return { worker, shutdown };
  };
  const hint = (path: string, tags: string[] = []) => ({
    sourceId: 'shop',
    repository: `host/${path}`,
    reason: 'hint' as const,
    tags,
  });
  const left = async () => [...(await stores.workItems.counts()).values()];
  const until = async (condition: () => Promise<boolean> | boolean) => {
    for (let turn = 0; turn < 200; turn += 1) {
      if (await condition()) return;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    throw new Error('It did not happen');
  };

  it('does each repository once, however often it is asked for, with all tags that were named', async () => {
    const queue = createQueue();
    await queue.add(hint('a', ['1.0.0']));
    for (let round = 0; round < 20; round += 1) await queue.add(hint('b'));
    await queue.add(hint('a', ['2.0.0']));
    const done: string[] = [];
    startWorker(queue, async (repository, tags) => {
      done.push([repository, ...tags].join(' '));
      return {};
    });
    await until(async () => (await left()).length === 0);
    expect(done.sort()).toEqual(['host/a 1.0.0 2.0.0', 'host/b']);
  });

  it('does a repository again that is asked for while it is done', async () => {
    const queue = createQueue();
    let rounds = 0;
    startWorker(queue, async () => {
      rounds += 1;
      if (rounds === 1) await queue.add(hint('a'));
      return {};
    });
    await queue.add(hint('a'));
    await until(async () => rounds > 1 && (await left()).length === 0);
    expect(rounds).toBe(2);
  });

  it('keeps what was asked for first when a registry reports the same repository', async () => {
    const queue = createQueue();
    await queue.add({ ...hint('a'), reason: 'retry' });
    await queue.add(hint('a', ['1.0.0']));
    await queue.add(hint('b'));
    const at = new Date(now).toISOString();
    const claimed = await stores.workItems.claim({
      owner: 'replica',
      limit: 1,
      perHost: 2,
      at,
      until: new Date(now + MINUTE).toISOString(),
    });
    expect(claimed).toMatchObject([
      { repository: 'host/a', reason: 'retry', tags: ['1.0.0'], asked: 2 },
    ]);
    await queue.add({ ...hint('b'), reason: 'retry' });
    const items = await stores.workItems.of(['host/b']);
    expect(items.get('host/b')).toMatchObject({ reason: 'retry' });
  });

  it('T51: loses no tag when several replicas are told of different ones', async () => {
    const queue = createQueue();
    const tags = Array.from({ length: 20 }, (_, index) => `1.${index}.0`);
    await Promise.all(tags.map(tag => queue.add(hint('a', [tag]))));
    const item = (await stores.workItems.of(['host/a'])).get('host/a');
    expect([...item!.tags].sort()).toEqual([...tags].sort());
    expect(item).toMatchObject({ asked: 20 });
  });

  it('lets nobody wait for what is done after a change, and does that one by one', async () => {
    const queue = createQueue();
    const done: string[] = [];
    let [finishing, most, finished] = [0, 0, 0];
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    const run = async (repository: string) => {
      done.push(repository);
      return { changed: true };
    };
    startWorker(queue, run, async () => {
      finishing += 1;
      most = Math.max(most, finishing);
      await released;
      finishing -= 1;
      finished += 1;
      if (finished === 1) throw new Error('no signatures today');
    });
    for (const path of 'abcdef') await queue.add(hint(path));
    await until(() => done.length === 6);
    release();
    await until(() => finished === 6);
    expect(most).toBe(1);
    expect(await left()).toEqual([]);
  });

  it('T50: gives an item to one of several replicas, and two of a host at a time', async () => {
    const queue = createQueue();
    const done: string[] = [];
    let running = 0;
    let most = 0;
    const run = async (repository: string) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setTimeout(resolve, 5));
      running -= 1;
      done.push(repository);
      return {};
    };
    const workers = [1, 2, 3].map(() => startWorker(createQueue(), run).worker);
    const paths = Array.from({ length: 30 }, (_, index) => `r${index}`);
    for (const path of paths) await queue.add(hint(path));
    await until(async () => {
      workers.forEach(worker => worker.look());
      return (await left()).length === 0;
    });
    expect(done.sort()).toEqual(paths.map(path => `host/${path}`).sort());
    expect(most).toBeLessThanOrEqual(2);
  });

  it('T49: goes on with what a replica that is gone had begun, once its lease is over', async () => {
    const queue = createQueue();
    await queue.add(hint('a'));
    await stores.workItems.claim({
      owner: 'gone',
      limit: 1,
      perHost: 2,
      at: new Date(now).toISOString(),
      until: new Date(now + MINUTE).toISOString(),
    });
    const done: string[] = [];
    const { worker } = startWorker(queue, async repository => {
      done.push(repository);
      return {};
    });
    worker.look();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(done).toEqual([]);

    now += MINUTE;
    worker.look();
    await until(() => done.length === 1);
    await until(async () => (await left()).length === 0);
  });

  it('comes back later to what failed, and leaves it to the next cycle in the end', async () => {
    const queue = createQueue();
    let tries = 0;
    const { worker } = startWorker(queue, async () => {
      tries += 1;
      return { problem: { code: 'RATE_LIMITED', message: '' } };
    });
    await queue.add(hint('a'));
    await until(() => tries === 1);
    worker.look();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(tries).toBe(1);
    const tried = (times: number) =>
      until(() => {
        worker.look();
        return tries === times;
      });
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      now += 10 * MINUTE;
      await tried(attempt);
    }
    await until(async () => (await left()).length === 0);
  });

  it('gives back what it holds when the backend shuts down', async () => {
    const queue = createQueue();
    let begun = false;
    const { shutdown } = startWorker(queue, () => {
      begun = true;
      return new Promise((_, reject) =>
        stops[0].signal.addEventListener('abort', () => reject(new Error())),
      );
    });
    await queue.add(hint('a'));
    await until(() => begun);
    shutdown.abort();
    const item = async () =>
      (await stores.workItems.of(['host/a'])).get('host/a');
    await until(async () => (await item())?.leaseUntil === undefined);
    expect(await item()).toMatchObject({ repository: 'host/a' });
  });
});
