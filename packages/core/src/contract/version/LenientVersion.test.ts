import { compareVersions, parseVersion } from './LenientVersion';

describe('parseVersion', () => {
  it.each([
    ['1.2.3', [1, 2, 3], false],
    ['v1.2.3', [1, 2, 3], false],
    ['1', [1, 0, 0], false],
    ['v1.2', [1, 2, 0], false],
    ['2024.01.01', [2024, 1, 1], false],
    ['007', [7, 0, 0], false],
    ['0.0.0', [0, 0, 0], false],
    ['1.2.3-rc.1', [1, 2, 3], true],
    ['1-alpha', [1, 0, 0], true],
    ['1.2.3+build.01', [1, 2, 3], false],
    ['1.0.0--', [1, 0, 0], true],
  ])('reads %s', (text, numbers, isPrerelease) => {
    const version = parseVersion(text);
    expect(version).toMatchObject({ text, isPrerelease });
    expect([version?.major, version?.minor, version?.patch]).toEqual(numbers);
  });

  it.each([
    '',
    'latest',
    'V1.0.0',
    '1.2.3.4',
    '1.',
    '.1',
    '1..2',
    ' 1.0.0',
    '1.0.0 ',
    '1.0.0-',
    '1.0.0-01',
    '1.0.0-a..b',
    '1.0.0+',
    '1.x',
    '1,0',
    '99999999999999999999.0.0',
    `1.0.0-${'a'.repeat(300)}`,
  ])('does not take %j', text => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('compareVersions', () => {
  it('puts other texts first, by text, then versions in semver order', () => {
    const sorted = [
      'latest',
      'main',
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.2',
      '1.0.0-alpha.10',
      '1.0.0-beta',
      'v1.0.0',
      '1.0.1',
      '1.10.0',
      '2024.01.01',
    ];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  });

  it.each([
    ['1.0', 'v1.0.0'],
    ['1.0.0+a', '1.0.0+b'],
    ['x', 'x'],
  ])('takes %s and %s for equal', (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
    expect(compareVersions(b, a)).toBe(0);
  });
});
