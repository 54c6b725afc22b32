import pLimit from 'p-limit';
import { OciError, OciErrorCode } from '../errors';
import { Clock } from './Clock';
import { HostGate } from './HostGate';
import { retrying } from './retrying';

function fakeClock(random = 0.5) {
  let time = 0;
  const sleeps: number[] = [];
  const clock: Clock = {
    now: () => time,
    random: () => random,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
    },
  };
  return { clock, sleeps };
}

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
    const gate = HostGate.create(clock);
    const operation = failing(3, 'UNAVAILABLE');
    expect(await retrying(operation, { clock, gate, slots, retries: 3 })).toBe(
      4,
    );
    expect(sleeps).toEqual([125, 250, 500]);
  });

  it('gives up after so many attempts, with the last error', async () => {
    const { clock } = fakeClock();
    const operation = failing(9, 'TIMEOUT');
    await expect(
      retrying(operation, {
        clock,
        gate: HostGate.create(clock),
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
        gate: HostGate.create(clock),
        slots,
        retries: 3,
      }),
    ).rejects.toMatchObject({ code });
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('holds back all others for as long as the registry asks', async () => {
    const { clock } = fakeClock(0);
    const gate = HostGate.create(clock);
    await retrying(failing(1, 'RATE_LIMITED', 8000), {
      clock,
      gate,
      slots,
      retries: 1,
    });
    expect(clock.now()).toBe(8000);

    gate.hold(5000);
    const others = [1, 2].map(() =>
      retrying(async () => clock.now(), { clock, gate, slots, retries: 0 }),
    );
    expect(Math.min(...(await Promise.all(others)))).toBeGreaterThanOrEqual(
      13_000,
    );
  });

  it('holds back those that waited for a slot when the pause began', async () => {
    const { clock } = fakeClock(0);
    const gate = HostGate.create(clock);
    const options = { clock, gate, slots: pLimit(1), retries: 1 };
    const limited = retrying(failing(1, 'RATE_LIMITED', 8000), options);
    const waiting = retrying(async () => clock.now(), options);
    expect(await waiting).toBe(8000);
    await limited;
  });

  it('fails at once while a long pause lasts, and works after it', async () => {
    const { clock } = fakeClock();
    const gate = HostGate.create(clock);
    const options = { clock, gate, slots, retries: 3 };
    const operation = failing(1, 'RATE_LIMITED', 120_000);
    await expect(retrying(operation, options)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: expect.any(Number),
    });
    expect(operation).toHaveBeenCalledTimes(1);
    await clock.sleep(120_000);
    expect(await retrying(operation, options)).toBe(2);
  });

  it('never holds for more than 15 minutes', async () => {
    const { clock } = fakeClock();
    const gate = HostGate.create(clock);
    gate.hold(Number.MAX_SAFE_INTEGER);
    await clock.sleep(15 * 60_000);
    await expect(gate.pass()).resolves.toBeUndefined();
  });
});
