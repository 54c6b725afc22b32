import { Random } from '../../__testUtils__';
import { commonVersion } from './commonVersion';
import { VersionRange } from './VersionRange';

const common = (...ranges: string[]) =>
  commonVersion(ranges.map(range => VersionRange.parse(range)));

/** All versions of a small world, prereleases included. */
const WORLD = [0, 1, 2, 3, 4].flatMap(major =>
  [0, 1, 2, 3].flatMap(minor =>
    [0, 1, 2, 3].flatMap(patch =>
      ['', '-0', '-a', '-a.0', '-a.1', '-b', '-b.0'].map(
        end => `${major}.${minor}.${patch}${end}`,
      ),
    ),
  ),
);

describe('commonVersion', () => {
  it.each([
    [['^1', '>=1.2.0 <1.4'], '1.2.0'],
    [['^1.2.3', '~1.2'], '1.2.3'],
    [['>1', '*'], '2.0.0'],
    [['>=1.0.0 !=1.0.0 !=1.0.1'], '1.0.2'],
    [['<2'], '0.0.0'],
    [['>1.0.0-a <1.0.0', '<1.0.0-c'], '1.0.0-a.0'],
    [[], '0.0.0-0'],
  ])('%j have %s in common', (ranges, version) => {
    expect(common(...ranges)).toBe(version);
  });

  it.each([
    [['^1', '^2']],
    [['>=2', '<2']],
    [['1.2.3', '!=1.2.3']],
    [['1.0.0-a', '*']],
    [['<*']],
  ])('%j have nothing in common', ranges => {
    expect(common(...ranges)).toBeUndefined();
  });

  it('finds one whenever there is one', () => {
    const random = new Random(31);
    const version = () => {
      const parts = Array.from({ length: 1 + random.below(3) }, () =>
        random.below(3),
      );
      const end = parts.length === 3 ? random.pick(['', '', '-a', '-b']) : '';
      return parts.join('.') + end;
    };
    const part = () =>
      random.pick(['', '=', '!=', '>', '<', '>=', '<=', '~', '^']) + version();
    const join = () => random.pick([' ', ', ', ' || ']);
    for (let round = 0; round < 1_000; round += 1) {
      const texts = Array.from({ length: 1 + random.below(3) }, () =>
        random.below(2) ? part() : part() + join() + part(),
      );
      const ranges = texts.map(text => VersionRange.parse(text));
      const all = (text: string) => ranges.every(range => range.admits(text));
      const found = commonVersion(ranges);
      const exists = WORLD.some(all);
      expect([texts, found !== undefined && all(found)]).toEqual([
        texts,
        exists,
      ]);
    }
  });
});
