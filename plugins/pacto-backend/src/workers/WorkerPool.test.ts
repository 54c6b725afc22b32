import { mockServices } from '@backstage/backend-test-utils';
import { worker as stubbornWorker } from '../__testUtils__/stubbornWorker';
import { contractYaml, fileEntry } from '../__testUtils__/bundles';
import type { WorkerSettings } from '../config';
import { WorkerPool } from './WorkerPool';

jest.setTimeout(60_000);

const SETTINGS: WorkerSettings = {
  threads: 1,
  timeLimitMs: 60_000,
  memoryMiB: 128,
};

/** Says nothing about the task, nor anything that is not for callers of the API. */
const ENDED = {
  name: 'ServiceUnavailableError',
  message: expect.stringMatching(/^A thread that checks contracts ended\. Try/),
  cause: undefined,
};

describe('WorkerPool', () => {
  const pools: WorkerPool[] = [];
  const create = (settings: Partial<WorkerSettings> = {}, file?: string) => {
    const pool = WorkerPool.create({
      settings: { ...SETTINGS, ...settings },
      logger: mockServices.logger.mock(),
      file,
    });
    pools.push(pool);
    return pool;
  };
  const stubborn = (settings?: Partial<WorkerSettings>) =>
    create(settings, stubbornWorker.file);
  const ask = (pool: WorkerPool, what: string, signal?: AbortSignal) =>
    pool.validate({ files: [fileEntry(what, '')] }, { signal });

  afterEach(async () => {
    await Promise.all(pools.splice(0).map(pool => pool.close()));
  });

  it('works in threads of its own, with what it is started with', async () => {
    const pool = create();
    const files = [
      fileEntry('pacto.yaml', contractYaml({ name: 'a', version: '1.0.0' })),
    ];
    expect(await pool.validate({ files })).toMatchObject({
      contract: { service: { name: 'a', version: '1.0.0' } },
      contentHash: expect.stringMatching(/^sha256:/),
    });
  });

  it('looks into bundles there, too', async () => {
    const pool = create();
    const files = [
      fileEntry(
        'api.json',
        '{"openapi": "3.1.0", "paths": {"/a": {"get": {}}}}',
      ),
      fileEntry('sbom/a.cdx.json', '{"components": [{"name": "b"}]}'),
    ];
    const place = { type: 'openapi', file: 'api.json' } as const;
    expect(await pool.outline({ files, outline: place })).toMatchObject({
      state: 'present',
      items: [{ key: 'GET /a' }],
    });
    const describe = (key: string) =>
      pool.describe({ files, describe: { ...place, key } });
    expect(await describe('GET /a')).toMatchObject({ item: { name: '/a' } });
    expect(await describe('GET /b')).toBeUndefined();
    expect(await pool.sbom({ files, sbom: true })).toMatchObject({
      format: 'cyclonedx',
      packages: [{ name: 'b' }],
    });
  });

  it('gives back the thread of a task that never ends', async () => {
    const pool = stubborn({ timeLimitMs: 1000 });
    await expect(ask(pool, 'never ends')).rejects.toMatchObject({
      name: 'WorkerFailure',
      code: 'CHECK_TIMED_OUT',
    });
    await expect(ask(pool, 'which thread')).resolves.toEqual(
      expect.any(Number),
    );
  });

  it('ends what is no longer wanted', async () => {
    const pool = stubborn();
    const stop = new AbortController();
    const work = ask(pool, 'never ends', stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 500);
    await expect(work).rejects.toThrow('enough');
    await ask(pool, 'which thread');
  });

  it('does not start what is no longer wanted', async () => {
    await expect(
      ask(stubborn(), 'never ends', AbortSignal.abort(new Error('enough'))),
    ).rejects.toThrow('enough');
  });

  it.each([
    ['fills memory', 'CHECK_OUT_OF_MEMORY'],
    ['throws', 'CHECK_CRASHED'],
  ])('survives a task that %s', async (what, code) => {
    const pool = stubborn();
    await expect(ask(pool, what)).rejects.toMatchObject({
      name: 'WorkerFailure',
      code,
    });
    await ask(pool, 'which thread');
  });

  it('does not blame a task for a thread that somebody ends', async () => {
    const pool = stubborn();
    await expect(ask(pool, 'ends the thread')).rejects.toMatchObject(ENDED);
    await ask(pool, 'which thread');
  });

  it('does not blame a task for a thread that cannot start', async () => {
    const pool = create({}, `${__dirname}/nowhere.js`);
    await expect(ask(pool, 'which thread')).rejects.toMatchObject(ENDED);
  });

  it('measures the time of work, not that of waiting', async () => {
    const pool = stubborn({ timeLimitMs: 1500 });
    const [first, ...others] = await Promise.allSettled([
      ask(pool, 'never ends'),
      ask(pool, 'never ends'),
      ask(pool, 'which thread'),
    ]);
    expect(first).toMatchObject({ status: 'rejected' });
    expect(others).toMatchObject([
      { reason: { code: 'CHECK_TIMED_OUT' } },
      { status: 'fulfilled' },
    ]);
  });

  it('has no more threads than it may', async () => {
    const pool = stubborn({ threads: 2 });
    const threads = await Promise.all(
      Array.from({ length: 10 }, () => ask(pool, 'which thread')),
    );
    expect(new Set(threads).size).toBeLessThanOrEqual(2);
  });

  it('shows nothing of the environment', async () => {
    expect(await ask(stubborn(), 'environment')).toEqual([]);
  });

  it('leaves the bytes where they are, too', async () => {
    const pool = stubborn();
    const bytes = Buffer.from('shared pool').subarray(0, 2);
    const entry = { path: 'a', bytes };
    expect(
      await pool.diff({ from: [entry], to: [entry], profile: 'deep' }),
    ).toEqual([
      [115, 104],
      [115, 104],
    ]);
    expect(bytes.toString()).toBe('sh');
  });

  it('rejects what runs and what waits when it is closed', async () => {
    const pool = stubborn();
    const work = [ask(pool, 'never ends'), ask(pool, 'which thread')];
    const settled = Promise.allSettled(work);
    await new Promise(resolve => setTimeout(resolve, 500));
    await pool.close();
    for (const result of await settled) {
      expect(result).toMatchObject({
        reason: { message: 'The backend shuts down' },
      });
    }
  });
});
