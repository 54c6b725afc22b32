import { limits } from '../../limits';
import { Random } from '../../__testUtils__';
import { InvalidRangeError, VersionRange } from './VersionRange';

/** Range, what it admits, what it does not. */
const TABLE: [string, string, string][] = [
  ['1.2.3', '1.2.3 v1.2.3 1.2.3+b', '1.2.4 1.2.3-a 1.2'],
  ['=1.2.3', '1.2.3', '1.2.4'],
  ['v1.2.3', '1.2.3', '1.2.4'],
  ['1.2', '1.2 1.2.9', '1.3.0 1.1.9'],
  ['=1', '1.0 1.9.9', '2.0.0 0.9.0'],
  ['1.x', '1 1.4 1.99.1', '2 0.1'],
  ['1.2.x', '1.2 1.2.7', '1.3'],
  ['1.X.3', '1.7.0', '2.0.0'],
  ['*', '0 1.2.3 99.0.0', '1.0.0-a'],
  ['x.1', '3.4.5', '1.0.0-a'],
  ['*-0', '1.2.3-a 1.2.3', 'latest'],
  ['!=1.2.3', '1.2.4 1.2', '1.2.3 v1.2.3 1.2.4-a'],
  ['!=1.2', '1.3.0 2.2', '1.2.0 1.2.9'],
  ['!=1.x', '2.0 0.9', '1.0 1.9.9'],
  ['!=1.2-a', '1.2.0 1.3.0', '1.2.0-a 1.2.7-a'],
  ['!=*', '1.0.0 0.0.1', '0.0.0 1.0.0-a'],
  ['>1.2.3', '1.2.4 2', '1.2.3 1.2.2'],
  ['>1', '2 3.1', '1 1.9.9 0.9'],
  ['>1.2', '1.3 2.0', '1.2 1.2.9 1.1 0.9'],
  ['>1.2.3-a', '1.2.3-b 1.2.3 1.3.0-a', '1.2.3-a'],
  ['<1.2', '1.1.9 0', '1.2 1.2.1'],
  ['<*', '', '0.0.0 1.0.0'],
  ['>=1.2', '1.2 1.2.1 9', '1.1.9'],
  ['=>1.2', '1.2', '1.1'],
  ['>= 1.0.0-0', '1.0.0-rc.1 1.0.0 2.0.0-a', '0.9.9'],
  ['<=1.2.3', '1.2.3 1.2.2', '1.2.4'],
  ['<=1', '1 1.9.9 0.1', '2.0.0'],
  ['<=1.2', '1.2.9 1.1 0.9.9', '1.3.0 2.1'],
  ['=<1.2', '1.2.9', '1.3'],
  ['<=*', '0.0.0 0.0.9', '0.1.0 main'],
  ['>*', '0.0.1 9.0.0', '0.0.0 1.0.0-a'],
  ['>=*', '0.0.0 9.0.0', '1.0.0-a'],
  ['^*', '0.0.0', '0.0.1 1.0.0'],
  ['~1.2.3', '1.2.3 1.2.9', '1.3.0 1.2.2 2.2.3'],
  ['~>1.2.3', '1.2.9', '1.3.0'],
  ['~1.2', '1.2.0 1.2.9', '1.3'],
  ['~1', '1.0 1.9', '2.0'],
  ['~*', '7.7.7', '1.0.0-a'],
  ['~0.0.0', '0.0.1 3.0.0', '0.0.1-a'],
  ['~0.0', '0.0.9', '0.1.0'],
  ['~1.2.3-b', '1.2.3-b 1.2.3-c 1.2.4-a 1.2.3', '1.2.3-a 1.3.0-c'],
  ['^1.2.3', '1.2.3 1.9.0', '2.0.0 1.2.2 1.9.0-a'],
  ['^1.2', '1.2 1.9', '2.0 1.1'],
  ['^1', '1.0 1.9', '2.0'],
  ['^0.2.3', '0.2.3 0.2.9', '0.3.0 0.2.2 1.0'],
  ['^0.2', '0.2.0 0.2.9', '0.3.0'],
  ['^0.0.3', '0.0.3', '0.0.4 0.1.3'],
  ['^0.0', '0.0.9', '0.1.0 1.0.0'],
  ['^0.0.0', '0.0.0', '0.0.1'],
  ['^0', '0.9.9', '1.0.0'],
  ['^0.x', '0.9.9', '1.0.0'],
  ['^1.2.0-b.2', '1.2.0-b.2 1.2.0-b.10 1.3.0-a 1.2.0', '1.2.0-b.1 2.0.0-a'],
  ['^2024.01.01', '2024.02.01 2024.1.1', '2025.01.01 2023.12.31'],
  ['>=1.2 <2', '1.2 1.9.9', '1.1 2.0'],
  ['>=1.2, <2', '1.2 1.9.9', '1.1 2.0'],
  ['>=1.2,<2', '1.9.9', '2.0'],
  ['>=1.2 , <2', '1.9.9', '2.0'],
  ['  >=  1.2   <  2  ', '1.9.9', '2.0'],
  ['>=1 !=1.5.0 <2', '1.4.0', '1.5.0 2.0'],
  ['>1-0 <2', '2.0.0-a', '1.0.0-b 2.0.0'],
  ['^1 || ^3', '1.5 3.1', '2.0 4.0'],
  ['^1||^3', '3.1', '2.0'],
  ['^1 || ^2.0.0-0', '2.0.0-a 1.1', '1.1.0-a'],
  ['1.0 - 2.0', '1.0 1.5 2.0.9', '0.9 2.1'],
  ['1 - 2', '2.9.9', '3.0 0.9'],
  ['1.0.0 - 2.0.0', '2.0.0', '2.0.1'],
  ['1 - 2, !=1.5.0 || 7', '1.4 7.3', '1.5.0 6'],
  ['1.0.0-3', '1.0.0-3', '1.0.0-4 2.0.0'],
  ['7||v1 - 2 || 4 - 5', '1.5.0 7.1 5.0', '3.0.0 6.0'],
  ['^1, 1.2 - 1.4', '1.2.0 1.4.9', '1.5.0'],
  ['1 - 3 2 - 4', '2.0.0 3.9.9', '1.9.9 4.0.0'],
  ['1 - 3 <3', '2.9.9', '3.0.0'],
];

function outcome(text: string): string {
  try {
    VersionRange.parse(text).admits('1.1.1');
    return 'read';
  } catch (error) {
    return (error as Error).name;
  }
}

const words = (text: string) => text.split(' ').filter(Boolean);

describe('VersionRange', () => {
  it.each(TABLE)('%s admits %s, not %s', (text, inside, outside) => {
    const range = VersionRange.parse(text);
    expect(range.text).toBe(text);
    expect(words(inside).filter(version => !range.admits(version))).toEqual([]);
    expect(words(outside).filter(version => range.admits(version))).toEqual([]);
  });

  it.each([
    '',
    '  ',
    'latest',
    'not a range',
    '>=',
    '>= bar',
    'foo >=1',
    '1.2.3.4',
    '1.2.3 ~',
    '1.2.3~1',
    '1.2.3,',
    ',1.2.3',
    '1,,2',
    '1 ||',
    '|| 1',
    '1 ||| 2',
    '1 | 2',
    '1 - ',
    ' - 2',
    '^1 - 2',
    '1 - ^2',
    '1 - 2 - 3',
    '^1 1.2 - 1.4',
    '7 ||1 - 2',
    '>=1\u00a0<2',
    '>>1',
    '=>=1',
    '1.0.0-01',
    '1.0.0-',
    'V1',
    '1xx',
    '(1)',
    '99999999999999999999',
  ])('refuses %j', text => {
    expect(() => VersionRange.parse(text)).toThrow(InvalidRangeError);
  });

  it('refuses what is longer than any range, unread', () => {
    expect(() => VersionRange.parse('9'.repeat(64 * 1024))).toThrow(
      'longer than 1024',
    );
    expect(() =>
      VersionRange.parse(Array(10_000).fill('1').join('||')),
    ).toThrow('longer than 1024');
    expect(() => VersionRange.parse(' '.repeat(limits.rangeLength))).toThrow(
      'missing',
    );
  });

  it('reads a range of the full length', () => {
    const alternatives = Array.from({ length: 200 }, (_, index) => index);
    const range = VersionRange.parse(alternatives.join('||'));
    expect(range.admits('199.3.0')).toBe(true);
    expect(range.admits('200.0.0')).toBe(false);
  });

  it('never admits what is no version', () => {
    const range = VersionRange.parse('*-0');
    expect(range.admits('latest')).toBe(false);
    expect(range.admits('')).toBe(false);
  });

  it('agrees with its own parts', () => {
    const random = new Random(11);
    const version = () =>
      [random.below(4), random.below(4), random.below(4)].join('.');
    const part = () =>
      random.pick(['', '=', '!=', '>', '<', '>=', '<=', '~', '^']) + version();
    for (let round = 0; round < 2_000; round += 1) {
      const [a, b, probe] = [part(), part(), version()];
      const admits = (text: string) => VersionRange.parse(text).admits(probe);
      expect([a, b, probe, admits(`${a}, ${b}`)]).toEqual([
        a,
        b,
        probe,
        admits(a) && admits(b),
      ]);
      expect([a, b, probe, admits(`${a} || ${b}`)]).toEqual([
        a,
        b,
        probe,
        admits(a) || admits(b),
      ]);
    }
  });

  it('either reads a text or refuses it with its error, whatever the text', () => {
    const random = new Random(12);
    const pieces = [
      '1',
      '.',
      'x',
      '*',
      '-',
      ' ',
      ',',
      '|',
      '||',
      '^',
      '~',
      '>',
    ];
    for (let round = 0; round < 5_000; round += 1) {
      const text = Array.from({ length: 1 + random.below(12) }, () =>
        random.pick(pieces),
      ).join('');
      expect(outcome(text)).toMatch(/^(?:read|InvalidRangeError)$/);
    }
  });
});
