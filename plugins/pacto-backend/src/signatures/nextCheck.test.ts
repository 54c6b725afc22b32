import { nextCheck } from './nextCheck';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('nextCheck', () => {
  const after = (
    verdict: Parameters<typeof nextCheck>[0]['verdict'],
    attempts = 1,
    recheckMs = HOUR,
  ) => nextCheck({ verdict, attempts, at: 0, recheckMs });

  it('is more and more rare, and once a day in the end', () => {
    const delays = [1, 2, 3, 12, 1_000];
    expect(delays.map(n => after({ state: 'unknown' }, n))).toEqual([
      5 * MINUTE,
      10 * MINUTE,
      20 * MINUTE,
      DAY,
      DAY,
    ]);
  });

  it.each(['unsigned', 'untrusted', 'invalid'] as const)(
    'never comes earlier than a version tag is trusted: %s',
    state => {
      expect(after({ state })).toBe(HOUR);
      expect(after({ state }, 2)).toBe(2 * HOUR);
      expect(after({ state }, 50)).toBe(DAY);
      expect(after({ state }, 50, 7 * DAY)).toBe(7 * DAY);
    },
  );

  it('waits as long as the registry asks', () => {
    expect(after({ state: 'unknown', retryAfterMs: HOUR })).toBe(HOUR);
  });

  it('comes when what was verified expires', () => {
    expect(after({ state: 'verified' })).toBeUndefined();
    expect(after({ state: 'verified', validUntil: new Date(DAY) })).toBe(DAY);
  });
});
