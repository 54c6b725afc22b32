import { Random } from '../../../__testUtils__';
import { VersionRange } from '../../../contract/version';
import { RangeComparer } from './RangeComparer';

const compareRanges = (old: string, next: string) =>
  RangeComparer.create().compare(old, next);

describe('RangeComparer', () => {
  it.each([
    ['^1.2.0', '>=1.2.0 <2.0.0', 'respelled'],
    ['^1.2.0', '1.x >=1.2', 'respelled'],
    ['~1.2', '1.2.x', 'respelled'],
    ['^1.2.0 || ^2.0.0', '>=1.2.0, <3', 'respelled'],
    ['^1.2.0', '^1.0.0', 'widened'],
    ['^1.0.0', '^1.0.0 || ^2.0.0', 'widened'],
    ['1.2.3', '>=1.2.3', 'widened'],
    ['^1.0.0', '>=1.0.0-0 <2.0.0', 'widened'],
    ['*', '>=0.0.1', 'narrowed'],
    ['^1.0.0', '~1.4', 'narrowed'],
    ['>=1.0.0-rc.1', '>=1.0.0-rc.2', 'narrowed'],
    ['>=1 <3', '>=2 <4', 'shifted'],
    ['^1', '^2', 'replaced'],
    ['^0.1.0', '^0.2.0', 'replaced'],
    ['^1', '>2 <1', 'replaced'],
    ['>2 <1', '^1', 'widened'],
    ['^1', 'newest', 'unknown'],
    ['', '^1', 'unknown'],
  ])('from %s to %s is %s', (old, next, expected) => {
    expect(compareRanges(old, next)).toBe(expected);
  });

  it('does not guess at thousands of versions', () => {
    const range = (first: number) =>
      Array.from(
        { length: 60 },
        (_, index) => `${first + index * 3}.${index * 7}.${index * 5}`,
      ).join('||');
    expect(compareRanges(range(0), range(1))).toBe('unknown');
  });

  it('tests no more than it may, and goes on with what is cheap', () => {
    const long = (first: number) =>
      Array.from({ length: 50 }, (_, index) => `1.1.${first + index}`).join(
        '||',
      );
    const comparer = RangeComparer.create({ work: 500_000 });
    expect(comparer.compare(long(0), long(1))).toBe('shifted');
    expect(comparer.compare(long(0), long(1))).toBe('unknown');
    expect(comparer.compare('^1.2.0', '^1.0.0')).toBe('widened');
  });

  it('agrees with any version, on random ranges', () => {
    const random = new Random(7);
    const version = () =>
      [0, 0, 0].map(() => random.below(4)).join('.') +
      random.pick(['', '', '', '-a', '-a.1', '-1', '-rc.2']);
    const operand = () => random.pick([version(), version(), '1', '2.x', '*']);
    const comparator = () =>
      random.pick(['', '^', '~', '>', '<', '>=', '<=', '!=']) + operand();
    const range = () =>
      Array.from({ length: 1 + random.below(2) }, () =>
        Array.from({ length: 1 + random.below(2) }, comparator).join(' '),
      ).join(' || ');
    const seen = new Set<string>();
    for (let round = 0; round < 300; round += 1) {
      const [old, next] = [range(), range()];
      const change = compareRanges(old, next);
      seen.add(change);
      const before = VersionRange.parse(old);
      const after = VersionRange.parse(next);
      for (let probe = 0; probe < 60; probe += 1) {
        const text = version();
        const was = before.admits(text);
        const is = after.admits(text);
        const allowed = {
          respelled: was === is,
          widened: !was || is,
          narrowed: !is || was,
          replaced: !(was && is),
          shifted: true,
          unknown: true,
        }[change];
        expect({ old, next, text, change, allowed }).toEqual(
          expect.objectContaining({ allowed: true }),
        );
      }
    }
    expect([...seen].sort()).toEqual([
      'narrowed',
      'replaced',
      'respelled',
      'shifted',
      'widened',
    ]);
  });
});
