import { Random } from '../../__testUtils__';
import { haveCommonVersion } from './haveCommonVersion';
import { VersionRange } from './VersionRange';

const common = (...ranges: string[]) =>
  haveCommonVersion(ranges.map(range => VersionRange.parse(range)));

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

describe('haveCommonVersion', () => {
  it.each([
    [['^1', '>=1.2.0 <1.4']],
    [['^1.2.3', '~1.2']],
    [['>1', '*']],
    [['>=1.0.0 !=1.0.0 !=1.0.1']],
    [['<2']],
    [['>1.0.0-a <1.0.0', '<1.0.0-c']],
    [['^*', '<1']],
    [[]],
  ])('%j have', ranges => {
    expect(common(...ranges)).toBe(true);
  });

  it.each([
    [['^1', '^2']],
    [['>=2', '<2']],
    [['1.2.3', '!=1.2.3']],
    [['1.0.0-a', '*']],
    [['^*', '>*']],
    [['<*']],
  ])('%j have none', ranges => {
    expect(common(...ranges)).toBe(false);
  });

  it('says so whenever there is one, and never otherwise', () => {
    const random = new Random(31);
    const version = () => {
      const parts = Array.from({ length: 1 + random.below(3) }, () =>
        random.pick(['0', '1', '2', '2', '1', '0', '*']),
      );
      const end = parts.length === 3 ? random.pick(['', '', '-a', '-b']) : '';
      return parts.join('.') + end;
    };
    const part = () =>
      random.pick(['', '=', '!=', '>', '<', '>=', '<=', '~', '^']) + version();
    const join = () => random.pick([' ', ', ', ' || ']);
    for (let round = 0; round < 2_000; round += 1) {
      const texts = Array.from({ length: 1 + random.below(3) }, () =>
        random.below(2) ? part() : part() + join() + part(),
      );
      const ranges = texts.map(text => VersionRange.parse(text));
      const exists = WORLD.some(candidate =>
        ranges.every(range => range.admits(candidate)),
      );
      expect([texts, haveCommonVersion(ranges)]).toEqual([texts, exists]);
    }
  });
});
