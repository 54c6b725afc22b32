import { ReplayGuard } from './ReplayGuard';

const START = Date.parse('2026-11-20T10:00:00Z');
const MINUTE = 60_000;

function createGuard() {
  let now = START;
  const guard = ReplayGuard.create({ now: () => now });
  return {
    guard,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('ReplayGuard', () => {
  it.each([
    ['now', 0, 'fresh'],
    ['10 minutes ago', -10 * MINUTE, 'fresh'],
    ['before that', -10 * MINUTE - 1, 'too-old'],
    ['in 5 minutes', 5 * MINUTE, 'fresh'],
    ['after that', 5 * MINUTE + 1, 'too-new'],
  ])('made %s', (_, offset, expected) => {
    const { guard } = createGuard();
    const stamp = { times: [START + offset], ids: ['1'] };
    expect(guard.check('a', stamp)).toBe(expected);
  });

  it('judges an envelope by its newest event', () => {
    const { guard } = createGuard();
    const old = START - 60 * MINUTE;
    expect(guard.check('a', { times: [old, START], ids: ['1'] })).toBe('fresh');
    expect(guard.check('a', { times: [START, old], ids: ['2'] })).toBe('fresh');
    expect(guard.check('a', { times: [old, old], ids: ['3'] })).toBe('too-old');
  });

  it('takes each notification of a webhook once', () => {
    const { guard } = createGuard();
    const stamp = { times: [START], ids: ['1'] };
    expect(guard.check('a', stamp)).toBe('fresh');
    expect(guard.check('a', stamp)).toBe('seen');
    expect(guard.check('b', stamp)).toBe('fresh');
  });

  it('takes an envelope that has one event more', () => {
    const { guard } = createGuard();
    expect(guard.check('a', { times: [], ids: ['1', '2'] })).toBe('fresh');
    expect(guard.check('a', { times: [], ids: ['1', '3'] })).toBe('fresh');
    expect(guard.check('a', { times: [], ids: ['2', '3'] })).toBe('seen');
  });

  it('remembers for as long as the time of a notification is good', () => {
    const { guard, pass } = createGuard();
    const ahead = { times: [START + 5 * MINUTE], ids: ['1'] };
    expect(guard.check('a', ahead)).toBe('fresh');
    pass(15 * MINUTE);
    expect(guard.check('a', ahead)).toBe('seen');
    pass(1);
    expect(guard.check('a', ahead)).toBe('too-old');
  });

  it('knows nothing of what has no id', () => {
    const { guard } = createGuard();
    expect(guard.check('a', { times: [], ids: [] })).toBe('fresh');
    expect(guard.check('a', { times: [], ids: [] })).toBe('fresh');
  });

  it('takes again what was forgotten', () => {
    const { guard } = createGuard();
    const stamp = { times: [START], ids: ['1'] };
    guard.check('a', stamp);
    guard.forget('a', stamp);
    expect(guard.check('a', stamp)).toBe('fresh');
  });

  it('remembers a bounded number', () => {
    const { guard } = createGuard();
    for (let index = 0; index < 10_001; index += 1) {
      guard.check('a', { times: [], ids: [`${index}`] });
    }
    expect(guard.check('a', { times: [], ids: ['10000'] })).toBe('seen');
    expect(guard.check('a', { times: [], ids: ['0'] })).toBe('fresh');
  });
});
