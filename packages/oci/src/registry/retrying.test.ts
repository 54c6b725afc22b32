import pLimit from 'p-limit';
import { fakeClock } from '../__testUtils__/fakeClock';
import { OciError, OciErrorCode } from '../errors';
import { GateRefusal } from './RequestGate';
import { retrying } from './retrying';

function failing(times: number, code: OciErrorCode, retryAfterMs?: number) {
  let calls = 0;
  return jest.fn(async () => {
    calls += 1;
    if (calls <= times) {
      throw new OciError({ code, message: code, retryAfterMs });
    }
    return calls;
  });
}

const slots = pLimit(8);

describe('retrying', () => {
  it('tries again after transient failures, with growing pauses', async () => {
    const { clock, sleeps } = fakeClock();
    const operation = failing(3, 'UNAVAILABLE');
    expect(await retrying(operation, { clock, slots, retries: 3 })).toBe(4);
    expect(sleeps).toEqual([125, 250, 500]);
  });

  it('gives up after so many attempts, with the last error', async () => {
    const { clock } = fakeClock();
    const operation = failing(9, 'TIMEOUT');
    await expect(
      retrying(operation, {
        clock,
        slots,
        retries: 2,
      }),
    ).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(operation).toHaveBeenCalledTimes(3);
  });

  it.each<OciErrorCode>([
    'AUTHENTICATION',
    'NOT_FOUND',
    'DIGEST_MISMATCH',
    'FORBIDDEN_REDIRECT',
  ])('does not repeat %s', async code => {
    const { clock } = fakeClock();
    const operation = failing(1, code);
    await expect(
      retrying(operation, {
        clock,
        slots,
        retries: 3,
      }),
    ).rejects.toMatchObject({ code });
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('does not repeat what the gate refused', async () => {
    const { clock, sleeps } = fakeClock();
    const closed = new OciError({ code: 'RATE_LIMITED', message: 'closed' });
    const operation = jest.fn(async () => {
      throw new GateRefusal(closed);
    });
    await expect(
      retrying(operation, { clock, slots, retries: 3 }),
    ).rejects.toBe(closed);
    expect(operation).toHaveBeenCalledTimes(1);
    expect(sleeps).toEqual([]);
  });
});
