import { Random } from '../__testUtils__';
import { parseVersion, VersionRange } from '../contract/version';
import { describeRange } from './describeRange';

describe('describeRange', () => {
  it.each([
    ['^1.2.3', 'version 1.2.3 or later, below 2.0.0'],
    ['^0.2.3', 'version 0.2.3 or later, below 0.3.0'],
    ['^0.0.3', 'version 0.0.3 or later, below 0.0.4'],
    ['~1.2.3', 'version 1.2.3 or later, below 1.3.0'],
    ['~1', 'version 1.0.0 or later, below 2.0.0'],
    ['>=2', 'version 2.0.0 or later'],
    ['1.2.3', 'version 1.2.3 and no other'],
    ['= 1.2.3', 'version 1.2.3 and no other'],
    ['1.2.x', 'in any version 1.2.x'],
    ['v1', 'in any version 1.x'],
    ['^2024.01.01', 'version 2024.1.1 or later, below 2025.0.0'],
    ['*', 'in any version'],
    ['>=1.0.0 <2.0.0', 'in a version that fits ">=1.0.0 <2.0.0"'],
    ['^1.0.0-rc.1', 'in a version that fits "^1.0.0-rc.1"'],
    ['^1 || ^2', 'in a version that fits "^1 || ^2"'],
    ['latest', 'in the range "latest", which cannot be read'],
    ['', 'in the range "", which cannot be read'],
  ])('%s: %s', (range, words) => {
    expect(describeRange(range)).toBe(words);
  });

  it('says what the range admits', () => {
    const random = new Random(17);
    const number = () => random.pick(['0', '1', '2', '10']);
    const operators = ['^', '~', '>=', '=', ''];
    for (let round = 0; round < 500; round++) {
      const parts = [number(), number(), number()].slice(
        0,
        1 + random.below(3),
      );
      if (parts.length < 3 && random.below(2)) parts.push('x');
      const text = random.pick(operators) + parts.join('.');
      const admits = admittedBy(describeRange(text));
      const range = VersionRange.parse(text);
      for (let sample = 0; sample < 20; sample++) {
        const version = `${number()}.${number()}.${number()}`;
        expect([text, version, admits?.(version)]).toEqual([
          text,
          version,
          admits ? range.admits(version) : undefined,
        ]);
      }
    }
  });
});

/** What the words admit; nothing where they only quote the range. */
function admittedBy(words: string) {
  const compare = (a: string, b: string) =>
    parseVersion(a)!.compare(parseVersion(b)!);
  const between = /^version (\S+) or later(?:, below (\S+))?$/.exec(words);
  if (between) {
    const [, lowest, limit] = between;
    return (version: string) =>
      compare(version, lowest) >= 0 &&
      (limit === undefined || compare(version, limit) < 0);
  }
  const exact = /^version (\S+) and no other$/.exec(words);
  if (exact) return (version: string) => compare(version, exact[1]) === 0;
  const any = /^in any version (\S+)\.x$/.exec(words);
  return any && ((version: string) => `${version}.`.startsWith(`${any[1]}.`));
}
