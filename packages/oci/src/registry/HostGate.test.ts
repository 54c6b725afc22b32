import { fakeClock } from '../__testUtils__/fakeClock';
import { OciError, OciErrorCode } from '../errors';
import { HostGate } from './HostGate';

const failure = (code: OciErrorCode, retryAfterMs?: number) => ({
  answered: true,
  bytes: 0,
  error: new OciError({ code, message: code, retryAfterMs }),
});

describe('HostGate', () => {
  it('holds back everybody for as long as the host asks', async () => {
    const { clock } = fakeClock(0);
    const gate = HostGate.create(clock);
    gate.settle(failure('RATE_LIMITED', 8000));
    gate.settle({ answered: true, bytes: 10 });
    await Promise.all([gate.pass(), gate.pass()]);
    expect(clock.now()).toBe(8000);
  });

  it.each<[OciErrorCode, number | undefined, number]>([
    ['UNAVAILABLE', 5000, 5000],
    ['UNAVAILABLE', undefined, 0],
    ['TIMEOUT', undefined, 0],
    ['RATE_LIMITED', undefined, 250],
  ])('after %s with %s ms it waits %i', async (code, asked, waited) => {
    const { clock } = fakeClock(0);
    const gate = HostGate.create(clock);
    gate.settle(failure(code, asked));
    await gate.pass();
    expect(clock.now()).toBe(waited);
  });

  it('waits twice as long after each refusal in a row that does not say how long', async () => {
    const { clock, sleeps } = fakeClock(0);
    const gate = HostGate.create(clock);
    for (let turn = 0; turn < 8; turn++) {
      gate.settle(failure('RATE_LIMITED'));
      await gate.pass();
    }
    expect(sleeps).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    gate.settle({ answered: true, bytes: 0 });
    gate.settle(failure('RATE_LIMITED'));
    await gate.pass();
    expect(sleeps.at(-1)).toBe(250);
  });

  it('refuses at once while a long pause lasts, and opens after it', async () => {
    const { clock, sleeps } = fakeClock();
    const gate = HostGate.create(clock);
    gate.settle(failure('RATE_LIMITED', 120_000));
    await expect(gate.pass()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: 120_000,
    });
    expect(sleeps).toEqual([]);
    await clock.sleep(120_000);
    await expect(gate.pass()).resolves.toBeUndefined();
  });

  it('never holds for more than 15 minutes', async () => {
    const { clock } = fakeClock();
    const gate = HostGate.create(clock);
    gate.hold(Number.MAX_SAFE_INTEGER);
    await clock.sleep(15 * 60_000);
    await expect(gate.pass()).resolves.toBeUndefined();
  });
});
