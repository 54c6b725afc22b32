import { Random } from '../../__testUtils__';
import { chooseTag } from './chooseTag';
import { VersionRange } from './VersionRange';

describe('chooseTag', () => {
  it.each([
    ['1.0.0 1.10.0 1.9.0', undefined, '1.10.0'],
    ['1.0.0 1.10.0 2.0.0', '^1.0.0', '1.10.0'],
    ['latest main 1.0.0', undefined, '1.0.0'],
    ['latest main', undefined, undefined],
    ['', undefined, undefined],
    ['1.0.0', '^3', undefined],
    ['v1.0.0 v2.0.0', undefined, 'v2.0.0'],
    ['1.0.0 1.1.0-rc.1', undefined, '1.1.0-rc.1'],
    ['1.0.0 1.1.0-rc.1', '^1', '1.0.0'],
    ['1.0.0 1.1.0-rc.1', '^1.0.0-0', '1.1.0-rc.1'],
    ['2024.01.01 2024.02.01', '^2024.01.01', '2024.02.01'],
    ['1 1.0 1.0.0 v1.0.0', undefined, '1.0.0'],
    ['v1.0.0 1.0', undefined, 'v1.0.0'],
  ])('of "%s" in %s is %s', (tags, range, expected) => {
    const list = tags.split(' ').filter(Boolean);
    const parsed = range === undefined ? undefined : VersionRange.parse(range);
    expect(chooseTag(list, parsed)).toBe(expected);
  });

  it('does not depend on the order of the list', () => {
    const random = new Random(5);
    const tags = ['1.0.0', 'v1.0.0', '1.0', '1', 'v1', '0.9.0', 'latest'];
    for (let round = 0; round < 100; round += 1) {
      const shuffled = [...tags].sort(() => random.next() - 0.5);
      expect(chooseTag(shuffled)).toBe('1.0.0');
    }
  });
});
