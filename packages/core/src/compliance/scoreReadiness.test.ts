import { loadContract, Random } from '../__testUtils__';
import type { Readiness, ReadinessClaim } from '../contract/model';
import { scoreReadiness } from './scoreReadiness';

type Status = ReadinessClaim['status'];

const claim = (id: string, weight: number, status?: Status, expires?: string) =>
  ({
    id,
    weight,
    status,
    expires,
    type: 'other',
    evidence: 'x',
    documentPath: [],
  } as ReadinessClaim);

const readiness = (
  claims: ReadinessClaim[],
  fields: Partial<Readiness> = { expires: '2027-01-31' },
): Readiness => ({ history: [], claims, ...fields });

const now = new Date('2027-01-15T12:00:00Z');
const at = (time: string) => ({ now: new Date(time) });

describe('scoreReadiness', () => {
  it('leaves out what is deferred and rounds partial credit', () => {
    const result = scoreReadiness(
      readiness([
        claim('a', 20, 'done'),
        claim('b', 15, 'partial'),
        claim('c', 25, 'not-done'),
        claim('d', 10, 'deferred'),
      ]),
      { now },
    );
    expect(result).toMatchObject({
      total: 60,
      earned: 28,
      score: 47,
      minScore: 100,
      passing: false,
      expired: false,
      holdsUntil: '2027-01-31',
    });
    expect(result.items.map(({ state, earned }) => [state, earned])).toEqual([
      ['done', 20],
      ['partial', 8],
      ['not-done', 0],
      ['deferred', 0],
    ]);
  });

  it('does not count what is deferred as expired', () => {
    const ready = readiness([claim('a', 1, 'done'), claim('b', 1, 'deferred')]);
    const { items, against, total } = scoreReadiness(
      ready,
      at('2028-01-01T00:00:00Z'),
    );
    expect(items.map(({ state }) => state)).toEqual(['expired', 'deferred']);
    expect(against.map(({ id }) => id)).toEqual(['a']);
    expect(total).toBe(1);
  });

  it.each([
    [0, 0],
    [0.25, 4],
    [1, 15],
    [undefined, 8],
  ])('gives %s of the weight for what is partial', (partialCredit, earned) => {
    const fields = { expires: '2027-01-31', partialCredit };
    expect(
      scoreReadiness(readiness([claim('a', 15, 'partial')], fields), { now })
        .earned,
    ).toBe(earned);
  });

  it('lists what counts against it, the most first', () => {
    const { against } = scoreReadiness(
      readiness([
        claim('zinnia', 5, 'not-done'),
        claim('done', 50, 'done'),
        claim('aster', 5, 'not-done'),
        claim('bees', 20, 'partial'),
        claim('later', 90, 'deferred'),
        claim('free', 0, 'not-done'),
      ]),
      { now },
    );
    expect(against.map(({ id, lost }) => [id, lost])).toEqual([
      ['bees', 10],
      ['aster', 5],
      ['zinnia', 5],
    ]);
    expect(against[0].message).toBe(
      '"bees" is done in part, for 10 of 20 points.',
    );
  });

  it('holds until the last moment of the day in UTC', () => {
    const ready = readiness([claim('a', 1, 'done')]);
    expect(scoreReadiness(ready, at('2027-01-31T23:59:59.999Z'))).toMatchObject(
      { score: 100, passing: true, expired: false },
    );
    const after = scoreReadiness(ready, at('2027-02-01T00:00:00.000Z'));
    expect(after).toMatchObject({
      score: 0,
      passing: false,
      expired: true,
      holdsUntil: '2027-01-31',
    });
    expect(after.items[0].state).toBe('expired');
  });

  it('does not care in which zone the moment was written', () => {
    const ready = readiness([claim('a', 1, 'done')]);
    expect(scoreReadiness(ready, at('2027-02-01T10:00:00+11:00')).expired).toBe(
      false,
    );
    expect(scoreReadiness(ready, at('2027-01-31T20:00:00-05:00')).expired).toBe(
      true,
    );
  });

  it.each(['2027-02-30', '2027-1-1', '', 'soon', undefined])(
    'earns nothing with the date %j',
    expires => {
      const fields = { expires, minScore: 0 };
      expect(
        scoreReadiness(readiness([claim('a', 1, 'done')], fields), { now }),
      ).toMatchObject({
        score: 0,
        passing: false,
        expired: true,
        items: [{ state: 'unreadable-date' }],
      });
    },
  );

  it('expires everything when the moment is no date', () => {
    const ready = readiness([claim('a', 1, 'done')], {
      expires: '2027-01-31',
      minScore: 0,
    });
    expect(scoreReadiness(ready, at('never')).passing).toBe(false);
  });

  it('scores 0 when nothing counts', () => {
    const only = [claim('a', 10, 'deferred'), claim('b', 0, 'done')];
    expect(scoreReadiness(readiness(only), { now })).toMatchObject({
      score: 0,
      total: 0,
      passing: false,
    });
    expect(
      scoreReadiness(readiness([], { minScore: 0 }), { now }).passing,
    ).toBe(false);
  });

  it('passes from the minimum on', () => {
    const passing = (minScore: number) =>
      scoreReadiness(
        readiness([claim('a', 7, 'done'), claim('b', 3, 'not-done')], {
          expires: '2027-01-31',
          minScore,
        }),
        { now },
      ).passing;
    expect([69, 70, 71].map(passing)).toEqual([true, true, false]);
  });

  it('judges each check of 1.1 by its own date', () => {
    const checks = readiness(
      [
        claim('old', 30, undefined, '2026-12-31'),
        claim('soon', 20, undefined, '2027-01-20'),
        claim('late', 40, undefined, '2028-01-01'),
        claim('odd', 10, undefined, '2027-99-99'),
      ],
      { minScore: 60 },
    );
    expect(scoreReadiness(checks, { now })).toMatchObject({
      score: 60,
      passing: true,
      expired: false,
      holdsUntil: '2027-01-20',
      items: [
        { state: 'expired' },
        { state: 'done' },
        { state: 'done' },
        { state: 'unreadable-date' },
      ],
    });
    expect(scoreReadiness(checks, at('2027-01-21T00:00:00Z'))).toMatchObject({
      score: 40,
      passing: false,
      holdsUntil: '2028-01-01',
    });
    expect(
      scoreReadiness(checks, at('2030-01-01T00:00:00Z')),
    ).not.toHaveProperty('holdsUntil');
  });

  it('reads all three generations', () => {
    const dated = { id: 'a', type: 'url', evidence: 'x', weight: 1 };
    const contracts = [
      loadContract(
        { readiness: { checks: [{ ...dated, expires: '2027-01-31' }] } },
        '1.1',
      ),
      loadContract(
        {
          readiness: {
            expires: '2027-01-31',
            checks: [{ ...dated, status: 'done' }],
          },
        },
        '1.2',
      ),
      loadContract({
        readiness: {
          expires: '2027-01-31',
          claims: [{ ...dated, status: 'done' }],
        },
      }),
    ];
    for (const contract of contracts) {
      expect(scoreReadiness(contract.readiness!, { now }).score).toBe(100);
      expect(
        scoreReadiness(contract.readiness!, at('2027-02-01T00:00:00Z')).score,
      ).toBe(0);
    }
  });

  it('gives nothing for a claim without a status beside others with one', () => {
    const mixed = readiness([claim('a', 5, 'done'), claim('b', 5)]);
    expect(scoreReadiness(mixed, { now })).toMatchObject({
      score: 50,
      items: [{ state: 'done' }, { state: 'unsaid' }],
    });
  });

  it('stays within 0 and 100, and doing more never costs points', () => {
    const random = new Random(11);
    const statuses: Status[] = ['done', 'partial', 'not-done', 'deferred'];
    const odd = [0, 0.3, 1, 15, 100, -5, 1e308, 250];
    for (let round = 0; round < 500; round++) {
      const claims = Array.from({ length: 1 + random.below(6) }, (_, index) =>
        claim(`c${index}`, random.pick(odd), random.pick(statuses)),
      );
      const fields = {
        expires: '2027-01-31',
        partialCredit: random.pick([0, 0.5, 1, -3, 7, undefined]),
      };
      const before = scoreReadiness(readiness(claims, fields), { now });
      expect(before.score).toBeGreaterThanOrEqual(0);
      expect(before.score).toBeLessThanOrEqual(100);
      const index = random.below(claims.length);
      const more = claims.map((item, at_) =>
        at_ === index && item.status !== 'deferred'
          ? { ...item, status: 'done' as const }
          : item,
      );
      const after = scoreReadiness(readiness(more, fields), { now });
      expect(after.score).toBeGreaterThanOrEqual(before.score);
    }
  });
});
