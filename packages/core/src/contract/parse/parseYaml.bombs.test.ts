import { readDocument } from '../../document/readDocument';
import { limits } from '../../limits';
import { LexemeGuard } from './LexemeGuard';
import { parseYaml } from './parseYaml';
import { YamlReader } from './YamlReader';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const MiB = 1024 * 1024;
const repeat = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** Each level refers ten times to the one above. */
const laughs = (levels: number, write: (above: string) => string) =>
  `a0: &a0 {k: v}\n${repeat(
    levels,
    level => `a${level + 1}: &a${level + 1} ${write(`*a${level}`)}\n`,
  )}`;
const ten = (text: string) => Array(10).fill(text).join(', ');

/** What, the text, and the line of the first finding. */
const bombs: [string, () => string, number][] = [
  ['a billion laughs', () => laughs(30, above => `[${ten(above)}]`), 3],
  [
    'a billion laughs in keys of maps',
    () =>
      laughs(
        30,
        above =>
          `{${Array.from({ length: 10 }, (_, i) => `k${i}: ${above}`).join(
            ', ',
          )}}`,
      ),
    3,
  ],
  [
    'a billion laughs by merging',
    () => laughs(30, above => `{<<: [${ten(above)}]}`),
    3,
  ],
  [
    'one map merged ten thousand times',
    () =>
      `base: &base {${repeat(900, index => `k${index}: v, `)}}\n${repeat(
        10_000,
        index => `m${index}: {<<: *base}\n`,
      )}`,
    // The 55th copy brings one value too many.
    56,
  ],
  [
    'a chain of ten thousand merges',
    () =>
      `m0: &m0 {k: v}\n${repeat(
        10_000,
        index =>
          `m${index + 1}: &m${index + 1} {<<: *m${index}, k${index}: v}\n`,
      )}`,
    15,
  ],
  ['a map that merges itself', () => 'a: &a\n  k: v\n  <<: *a\n', 3],
  ['an alias inside its anchor', () => 'a: &a\n  - [*a, *a]\n', 2],
  ['a million brackets', () => `ok: 1\nx: ${'['.repeat(MiB)}`, 2],
  ['a million braces', () => `ok: 1\nx: ${'{a: '.repeat(MiB / 4)}`, 2],
  [
    'JSON of a hundred thousand levels',
    () => `{"a":\n${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`,
    2,
  ],
  [
    'stairs of a thousand steps',
    () => repeat(1000, i => `${' '.repeat(i)}a:\n`),
    400,
  ],
  ['questions of questions', () => `ok: 1\n${'? '.repeat(100_000)}`, 2],
  [
    'one key a hundred thousand times',
    () => repeat(20_000, () => 'key: v\n'),
    2,
  ],
  ['a million values', () => `a: [${'x,'.repeat(MiB / 2)}]`, 1],
  ['values on too many lines', () => repeat(60_000, i => `k${i}: v\n`), 50_001],
  ['empty lines', () => `a: 1${'\n'.repeat(MiB)}`, limits.yamlLines + 1],
  ['a text over 2 MiB', () => `a: ${'x'.repeat(2 * MiB)}`, 1],
  ['documents', () => `a: 1\n${'---\n'.repeat(100_000)}`, 2],
  ['anchors', () => `a: 1\nb: ${'&a '.repeat(100_000)}`, 2],
  ['tags', () => `a: 1\nb: ${'!t '.repeat(100_000)}`, 2],
  ['directives', () => '%YAML 1.2\n'.repeat(100_000), 21],
  ['quotes that do not end', () => `a: 1\nb: "${'x\\n'.repeat(300_000)}`, 2],
];

/** Long, and nothing else: these are read. */
const harmless: [string, () => string][] = [
  ['a text of 2 MB', () => `a: ${'x'.repeat(2_000_000)}`],
  ['a text in quotes', () => `a: "${'\\u0041'.repeat(300_000)}"`],
  ['a text in a block', () => `a: |\n${'  x\n'.repeat(400_000)}`],
  ['a folded text', () => `a: >\n${'  x\n\n'.repeat(300_000)}`],
  ['a key', () => `? ${'x'.repeat(1_000_000)}\n: 1`],
  ['a number', () => `a: ${'9'.repeat(300)}`],
  ['a comment', () => `a: 1 # ${'x'.repeat(2_000_000)}`],
  ['a row of blanks', () => `a:${' '.repeat(2_000_000)}1`],
];

const { see } = LexemeGuard.prototype;
const { read } = YamlReader.prototype;

// Some seven for each value and one for each line that a contract may have.
const budget = 500_000;

describe('T22: bombs in YAML and JSON', () => {
  let steps: number;

  // The pieces of text that are told apart, and the values that are built. A spy would keep them all.
  beforeEach(() => {
    steps = 0;
    LexemeGuard.prototype.see = function counted(...args) {
      steps += 1;
      return see.apply(this, args);
    };
    YamlReader.prototype.read = function counted(...args) {
      steps += 1;
      return read.apply(this, args);
    };
  });

  afterEach(() => {
    LexemeGuard.prototype.see = see;
    YamlReader.prototype.read = read;
  });

  it.each(bombs)('refuses %s, at its line', (_, text, line) => {
    const { yaml, findings } = parseYaml(text());
    expect(yaml).toBeUndefined();
    expect(findings[0]).toMatchObject({
      code: 'YAML_PARSE_ERROR',
      position: { line, column: expect.any(Number) },
      remedy: expect.any(String),
    });
    expect(findings.length).toBeLessThanOrEqual(limits.findings);
    expect(steps).toBeLessThan(budget);
  });

  it.each(harmless)('reads %s', (_, text) => {
    expect(parseYaml(text()).findings).toEqual([]);
    expect(steps).toBeLessThan(budget);
  });

  it('takes twice the steps for twice the text, not four times', () => {
    const stepsFor = (keys: number) => {
      steps = 0;
      parseYaml(repeat(keys, index => `k${index}: {a: [1, "x"]}\n`));
      return steps;
    };
    const few = stepsFor(2000);
    expect(few).toBeGreaterThan(2000);
    expect(stepsFor(4000)).toBeLessThan(2.1 * few);
  });

  it.each([
    ['a billion laughs', () => laughs(30, above => `[${ten(above)}]`)],
    [
      'merges',
      () =>
        `base: &base {${repeat(900, index => `k${index}: v, `)}}\n${repeat(
          100,
          index => `m${index}: {<<: *base}\n`,
        )}`,
    ],
    ['a thousand brackets', () => `a: ${'['.repeat(1000)}`],
    ['one key twice', () => 'a: 1\na: 2\n'],
  ])('refuses %s in a file beside the contract', (_, text) => {
    expect(readDocument(text())).toHaveProperty('problem');
  });
});
