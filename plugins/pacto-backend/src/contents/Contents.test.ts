import type { BundleEntry } from '@pacto/core';
import { fileEntry } from '../__testUtils__/bundles';
import { InlineWorkers } from '../__testUtils__/InlineWorkers';
import { openApi } from '../__testUtils__/offers';
import type { RevisionStore } from '../store';
import { WorkerFailure } from '../workers';
import { Contents } from './Contents';

const KEY = { repositoryId: 'shop', digest: 'sha256:1' };
const PLACE = { type: 'openapi', file: 'api.json' } as const;

function create(options: { cacheBytes?: number; files?: BundleEntry[] } = {}) {
  const {
    cacheBytes,
    files = [
      fileEntry('api.json', openApi('GET /a')),
      fileEntry('docs/large.md', 'x'),
    ],
  } = options;
  const loaded: string[] = [];
  const revisions = {
    files: async () =>
      files.map(({ path }) => ({ path, size: 0, sha256: path })),
    blobs: async (paths: readonly string[]) => {
      loaded.push(...paths);
      return new Map(
        files.map(({ path, bytes }) => [path, Buffer.from(bytes)]),
      );
    },
  } as Partial<RevisionStore> as RevisionStore;
  const workers = new InlineWorkers();
  return {
    loaded,
    workers,
    contents: Contents.create({
      stores: { revisions },
      workers,
      concurrency: 1,
      cacheBytes,
    }),
  };
}

describe('Contents', () => {
  it('looks once, however many ask, at what may matter', async () => {
    const { contents, workers, loaded } = create();
    const [one, two] = await Promise.all([
      contents.outline(KEY, PLACE),
      contents.outline(KEY, PLACE),
    ]);
    expect(one.items).toMatchObject([{ key: 'GET /a' }]);
    expect(two).toBe(one);
    expect(await contents.outline(KEY, PLACE)).toBe(one);
    expect(workers.counts.outline).toBe(1);
    expect(loaded).toEqual(['api.json']);
  });

  it('tells revisions and interfaces apart', async () => {
    const { contents, workers } = create();
    await contents.outline(KEY, PLACE);
    await contents.outline({ ...KEY, digest: 'sha256:2' }, PLACE);
    await contents.outline({ ...KEY, repositoryId: 'other' }, PLACE);
    await contents.outline(KEY, { ...PLACE, file: 'b.json' });
    await contents.outline(KEY, { type: 'openapi' });
    expect(workers.counts.outline).toBe(5);
  });

  it('forgets what does not fit', async () => {
    const { contents, workers } = create({ cacheBytes: 10 });
    await contents.outline(KEY, PLACE);
    await contents.outline(KEY, PLACE);
    expect(workers.counts.outline).toBe(2);
  });

  it('remembers that there is nothing', async () => {
    const { contents, workers } = create();
    const sbom = jest.spyOn(workers, 'sbom');
    expect(await contents.sbom(KEY)).toBeUndefined();
    expect(await contents.sbom(KEY)).toBeUndefined();
    expect(sbom).toHaveBeenCalledTimes(1);
  });

  it('does not let a sync push out what people look at', async () => {
    const { contents, workers } = create();
    const { items } = await contents.outline(KEY, PLACE);
    const size = JSON.stringify(items).length;
    const small = create({ cacheBytes: 6 * size });
    await small.contents.outline(KEY, PLACE);
    for (const repositoryId of ['a', 'b', 'c', 'd']) {
      await small.contents.outline({ ...KEY, repositoryId }, PLACE, {
        urgent: false,
      });
    }
    await small.contents.outline(KEY, PLACE);
    expect(small.workers.counts.outline).toBe(5);
    // Where there is room, what a sync has looked at is there for the first reader.
    await contents.outline({ ...KEY, digest: 'b' }, PLACE, { urgent: false });
    await contents.outline({ ...KEY, digest: 'b' }, PLACE);
    expect(workers.counts.outline).toBe(2);
  });

  it('reads the file that a contract names wherever it is', async () => {
    const files = [fileEntry('sbom/api.json', openApi('GET /a'))];
    const { contents } = create({ files });
    expect(
      await contents.outline(KEY, { ...PLACE, file: './sbom/api.json' }),
    ).toMatchObject({ state: 'present' });
  });

  it('keeps that work was too much, and no other failure', async () => {
    const { contents, workers } = create();
    const { items } = await contents.outline({ ...KEY, digest: 'b' }, PLACE);
    const place = { ...PLACE, item: items[0] };
    const looks = [
      {
        name: 'outline',
        look: () => contents.outline(KEY, PLACE),
        answer: { state: 'unreadable', problem: { file: 'api.json' } },
      },
      {
        name: 'describe',
        look: () => contents.describe(KEY, place),
        answer: { parts: [], limitations: [{ code: 'CHECK_TIMED_OUT' }] },
      },
      {
        name: 'sbom',
        look: () => contents.sbom(KEY),
        answer: { problem: expect.stringContaining('longer than allowed') },
      },
    ] as const;
    for (const { name, look, answer } of looks) {
      const spy = jest.spyOn(workers, name);
      spy.mockRejectedValueOnce(new Error('lost'));
      await expect(look()).rejects.toThrow('lost');
      spy.mockRejectedValueOnce(new WorkerFailure('CHECK_TIMED_OUT'));
      expect(await look()).toMatchObject(answer);
      expect(await look()).toMatchObject(answer);
      expect(spy).toHaveBeenCalledTimes(2);
      spy.mockRestore();
    }
  });

  it('stops when nobody waits', async () => {
    const { contents } = create();
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(contents.outline(KEY, PLACE, { signal })).rejects.toThrow(
      'gone',
    );
  });
});
