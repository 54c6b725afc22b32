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
    const reader = DeadlineReader.start({
      reader: { fetchManifest } as Partial<OciReader> as OciReader,
      milliseconds: MILLISECONDS,
    });
    await reader.fetchManifest('a', '1.0.0', { knownDigest: 'sha256:x' });
    expect(fetchManifest).toHaveBeenCalledWith(
      'a',
      '1.0.0',
      expect.objectContaining({ knownDigest: 'sha256:x' }),
    );
    reader.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends what takes too long, and does not start anything after that', async () => {
    const listTags = jest.spyOn(hanging, 'listTags');
    const reader = DeadlineReader.start({
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

  it('leaves a cancellation from outside what it is', async () => {
    const outside = new AbortController();
    const reader = DeadlineReader.start({
      reader: hanging,
      milliseconds: MILLISECONDS,
    });
    const listing = reader.listTags('a', { signal: outside.signal });
    outside.abort();
    await expect(listing).rejects.toMatchObject({ code: 'CANCELLED' });
    reader.stop();
  });
});
