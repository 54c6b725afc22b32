import type { Readiness } from '@pacto/core';
import { readinessDates } from './readinessDates';

const claims = (...dates: (string | undefined)[]): Readiness['claims'] =>
  dates.map((expires, index) => ({
    id: `c${index}`,
    type: 'check',
    weight: 1,
    expires,
  })) as Readiness['claims'];

const datesOf = (readiness: Partial<Readiness>) =>
  readinessDates({ minScore: 100, claims: [], ...readiness } as Readiness);

describe('readinessDates', () => {
  it('is the date of the whole, where there is one', () => {
    expect(
      datesOf({ expires: '2027-01-31', claims: claims('2026-01-01') }),
    ).toEqual([{ expires: '2027-01-31' }]);
  });

  it('is that of each claim otherwise, earliest first', () => {
    expect(
      datesOf({
        claims: claims('2027-03-01', '2027-02-01', '1960-01-01'),
      }),
    ).toEqual([
      { claim: 'c2', expires: '1960-01-01' },
      { claim: 'c1', expires: '2027-02-01' },
      { claim: 'c0', expires: '2027-03-01' },
    ]);
  });

  it('leaves out what is no date', () => {
    expect(readinessDates(undefined)).toBeUndefined();
    expect(datesOf({ expires: 'soon', claims: [] })).toBeUndefined();
    expect(
      datesOf({ claims: claims('2027-02-30', undefined) }),
    ).toBeUndefined();
  });

  it('is bounded', () => {
    const many = Array.from({ length: 50 }, () => '2027-01-01');
    expect(datesOf({ claims: claims(...many) })).toHaveLength(20);
  });
});
