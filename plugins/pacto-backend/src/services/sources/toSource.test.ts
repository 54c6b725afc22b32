import type { SourceConfig } from '../../config';
import { nextRunAt, toSchedule } from './schedules';
import { toBudget } from './toBudget';
import { toRun } from './toRun';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const LATER = '2026-03-01T08:00:30.000Z';
const SINCE = '2026-03-01T07:00:00.000Z';

const run = {
  id: 'r',
  sourceId: 'shop',
  startedAt: '2026-03-01T08:00:00.000Z',
  finishedAt: '2026-03-01T08:01:30.500Z',
  outcome: 'ok',
  rechecked: false,
  repositories: 10,
  done: 8,
  changed: 2,
  failed: 1,
  tags: 40,
  fetched: 3,
  problems: 1,
  requests: 20,
  bytes: 5000,
} as const;

describe('toBudget', () => {
  const registry = {
    type: 'registry',
    requestsPerSecond: 25,
    concurrency: 8,
  } as SourceConfig;
  const limits = { requestsPerSecond: 25, concurrency: 8 };
  const calm = { heldUntil: 0, openUntil: 0, trips: 0 };

  it.each([
    ['before any request', undefined, { state: 'closed' }],
    ['while it answers', calm, { state: 'closed' }],
    [
      'while it asks for a pause',
      { ...calm, heldUntil: Date.parse(LATER), since: SINCE, reason: 'R' },
      { state: 'held', until: LATER, since: SINCE, reason: 'R' },
    ],
    [
      'after the pause',
      { ...calm, heldUntil: NOW - 1, since: SINCE },
      { state: 'closed' },
    ],
    [
      'while it is left alone',
      { ...calm, openUntil: Date.parse(LATER), trips: 2, since: SINCE },
      { state: 'open', until: LATER, since: SINCE },
    ],
    [
      'until a request after that is answered',
      { ...calm, openUntil: NOW - 1, trips: 2, since: SINCE },
      { state: 'open', since: SINCE },
    ],
  ])('says how it stands with a registry %s', (_, host, expected) => {
    expect(toBudget(registry, host, NOW)).toEqual({ ...limits, ...expected });
  });

  it('is not there for a folder', () => {
    const layout = { type: 'layout' } as SourceConfig;
    expect(toBudget(layout, undefined, NOW)).toBeUndefined();
  });
});

describe('schedules', () => {
  const timeout = { minutes: 1 };

  it.each([
    [{ minutes: 5 }, { type: 'every', seconds: 300 }],
    [{ cron: '0 * * * *' }, { type: 'cron', cron: '0 * * * *' }],
    [{ trigger: 'manual' as const }, { type: 'manual' }],
  ])('reads %j', (frequency, expected) => {
    expect(toSchedule({ frequency, timeout })).toEqual(expected);
  });

  it('counts from start to start', () => {
    const every = { type: 'every', seconds: 300 } as const;
    expect(nextRunAt(every, run)).toBe('2026-03-01T08:05:00.000Z');
    expect(nextRunAt({ type: 'manual' }, run)).toBeUndefined();
    expect(nextRunAt(every, undefined)).toBeUndefined();
    expect(nextRunAt(every, { ...run, outcome: 'running' })).toBeUndefined();
  });
});

describe('toRun', () => {
  it('gives all numbers to who sees all', () => {
    expect(toRun(run, { seesAll: true })).toMatchObject({
      outcome: 'ok',
      durationSeconds: 90.5,
      repositories: 10,
      done: 8,
      changed: 2,
      unchanged: 5,
      failed: 1,
      fetched: 3,
      requests: 20,
      bytes: 5000,
    });
  });

  it.each([
    ['ok', undefined, 'read'],
    ['partial', undefined, 'read'],
    ['partial', false, 'ok'],
    ['ok', true, 'partial'],
    ['failed', false, 'failed'],
    ['running', undefined, 'running'],
  ] as const)(
    'tells others of %s, troubled %s: %s',
    (outcome, troubled, expected) => {
      const { startedAt, finishedAt } = run;
      expect(toRun({ ...run, outcome }, { seesAll: false, troubled })).toEqual({
        startedAt,
        finishedAt,
        error: undefined,
        outcome: expected,
      });
    },
  );
});
