import { OciError, type OciReader } from '@pacto/oci';
import { DeadlineReader } from './DeadlineReader';

const MILLISECONDS = 60_000;

/** Answers never, and fails as the clients do when it is told to stop. */
const hanging = {
  listTags: (_repository, options) =>
    new Promise((_resolve, reject) => {
      options!.signal!.addEventListener('abort', () =>
        reject(new OciError({ code: 'CANCELLED', message: 'cancelled' })),
      );
    }),
} as Partial<OciReader> as OciReader;

describe('DeadlineReader', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('lets through what comes in time, with its options', async () => {
    const fetchManifest = jest.fn(async () => undefined);
    const reader = DeadlineReader.create({
      reader: { fetchManifest } as Partial<OciReader> as OciReader,
      milliseconds: MILLISECONDS,
    });
    await reader.fetchManifest('a', '1.0.0', { knownDigest: 'sha256:x' });
    expect(fetchManifest).toHaveBeenCalledWith(
      'a',
      '1.0.0',
      expect.objectContaining({ knownDigest: 'sha256:x' }),
    );
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends what takes too long, and does not start anything after that', async () => {
    const listTags = jest.spyOn(hanging, 'listTags');
    const reader = DeadlineReader.create({
      reader: hanging,
      milliseconds: MILLISECONDS,
    });
    const tooLong = {
      code: 'TIMEOUT',
      message: 'The repository was not read within 60 seconds',
    };
    const listing = reader.listTags('a');
    jest.advanceTimersByTime(MILLISECONDS);
    await expect(listing).rejects.toMatchObject(tooLong);
    await expect(reader.listTags('a')).rejects.toMatchObject(tooLong);
    expect(listTags).toHaveBeenCalledTimes(1);
  });

  it('counts the time of its calls together, and not the time between them', async () => {
    const wait = (milliseconds: number) =>
      new Promise(resolve => setTimeout(resolve, milliseconds));
    const listTags = jest.fn(async (_repository, options) => {
      await wait(MILLISECONDS * 0.6);
      if (options!.signal!.aborted) {
        throw new OciError({ code: 'CANCELLED', message: 'cancelled' });
      }
      return [];
    });
    const reader = DeadlineReader.create({
      reader: { listTags } as Partial<OciReader> as OciReader,
      milliseconds: MILLISECONDS,
    });
    const first = reader.listTags('a');
    await jest.advanceTimersByTimeAsync(MILLISECONDS * 0.6);
    await expect(first).resolves.toEqual([]);
    await jest.advanceTimersByTimeAsync(MILLISECONDS * 10);
    const second = reader.listTags('a').catch(error => error);
    await jest.advanceTimersByTimeAsync(MILLISECONDS * 0.6);
    expect(await second).toMatchObject({ code: 'TIMEOUT' });
  });

  it('leaves a cancellation from outside what it is', async () => {
    const outside = new AbortController();
    const reader = DeadlineReader.create({
      reader: hanging,
      milliseconds: MILLISECONDS,
    });
    const listing = reader.listTags('a', { signal: outside.signal });
    outside.abort();
    await expect(listing).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
