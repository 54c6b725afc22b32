import { Readable } from 'node:stream';
import { readBody } from './readBody';

describe('readBody', () => {
  let read: number;

  beforeEach(() => {
    read = 0;
  });

  /** Pieces of 1,000 bytes, without end. */
  const endless = () =>
    new Readable({
      highWaterMark: 1,
      read() {
        read += 1000;
        this.push(Buffer.alloc(1000));
      },
    });

  it('lets go of a body that does not end', async () => {
    const body = endless();
    await expect(
      readBody(body, { maxBytes: 5000, patienceMs: 60_000 }),
    ).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(body.destroyed).toBe(true);
    expect(read).toBeLessThan(10_000);
  });

  it('reads no more of a failure than asked for', async () => {
    const body = endless();
    const bytes = await readBody(body, {
      maxBytes: 1500,
      truncate: true,
      patienceMs: 60_000,
    });
    expect(bytes).toHaveLength(1500);
    expect(body.destroyed).toBe(true);
  });

  it('is no more patient with a failure that announces very much', async () => {
    const body = new Readable({ read() {} });
    await expect(
      readBody(body, {
        maxBytes: 10,
        truncate: true,
        declaredBytes: 1e9,
        patienceMs: 20,
      }),
    ).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it.each([
    [{ maxBytes: 5000, declaredBytes: 5001 }, 'TOO_LARGE'],
    [{ maxBytes: 5000, exactBytes: 10, declaredBytes: 11 }, 'SIZE_MISMATCH'],
    [{ maxBytes: 5000, exactBytes: 10, declaredBytes: 9 }, 'SIZE_MISMATCH'],
  ])(
    'reads nothing of a body that announces the wrong size: %j',
    async (options, code) => {
      await expect(
        readBody(endless(), { ...options, patienceMs: 60_000 }),
      ).rejects.toMatchObject({ code });
      expect(read).toBe(0);
    },
  );
});
