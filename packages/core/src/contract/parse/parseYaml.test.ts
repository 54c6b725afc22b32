import { limits } from '../../limits';
import { Random } from '../../__testUtils__';
import { parseYaml } from './parseYaml';

const valueOf = (text: string) => {
  const { yaml, findings } = parseYaml(text);
  expect(findings).toEqual([]);
  return yaml?.value;
};

const problemOf = (text: string) => {
  const { yaml, findings } = parseYaml(text);
  expect(yaml).toBeUndefined();
  const [{ message, position }] = findings;
  return `${position?.line}:${position?.column} ${message}`;
};

describe('parseYaml', () => {
  it.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['Off', 'Off'],
    ['y', 'y'],
    ['true', true],
    ['False', false],
    ['~', null],
    ['null', null],
    ['', null],
    ['"true"', 'true'],
    ["'1'", '1'],
    ['!!str 1', '1'],
    ['2027-01-31', '2027-01-31'],
    ['2027-01-31T10:00:00Z', '2027-01-31T10:00:00Z'],
    ['!!timestamp 2027-01-31', '2027-01-31'],
    ['!own thing', 'thing'],
    ['!!binary aGk=', 'aGk='],
    ['1', 1],
    ['-7', -7],
    ['1.10', 1.1],
    ['.5', 0.5],
    ['1e3', 1000],
    ['+1.5E-1', 0.15],
    ['0x1F', 31],
    ['-0x1f', -31],
    ['0o17', 15],
    ['017', 15],
    ['089', 89],
    ['0b101', 5],
    ['1_000', 1000],
    ['1_000.5', 1000.5],
    ['1.2.3', '1.2.3'],
    ['1e', '1e'],
    ['0x', '0x'],
    ['0x_', '0x_'],
    ['0b_', '0b_'],
    ['0x_f', 15],
    ['12:30', '12:30'],
    ['<<', '<<'],
  ])('reads %s as upstream does', (written, value) => {
    expect(valueOf(`key: ${written}`)).toEqual({ key: value });
  });

  it('makes keys text', () => {
    expect(valueOf('1: a\ntrue: b\n1.50: c\n~: d\n? e\n"f": g')).toEqual({
      '1': 'a',
      true: 'b',
      '1.5': 'c',
      null: 'd',
      e: null,
      f: 'g',
    });
  });

  it.each([
    ['<<: {x: 1}', { x: 1 }],
    ['<<: *a', { x: 1, y: { z: 2 } }],
    ['x: own, <<: *a', { x: 'own', y: { z: 2 } }],
    ['<<: *a, x: own', { x: 'own', y: { z: 2 } }],
    ['<<: [{x: first}, *a, {w: 3}]', { x: 'first', y: { z: 2 }, w: 3 }],
    ['<<: {<<: *a, x: inner}', { x: 'inner', y: { z: 2 } }],
    ['<<: {}', {}],
    ['<<: []', {}],
    ['"<<": *a', { '<<': { x: 1, y: { z: 2 } } }],
    ['!!str <<: 1', { '<<': 1 }],
    ['<<: {__proto__: {polluted: 1}}', { ['__proto__']: { polluted: 1 } }],
  ])('merges %s as upstream does', (fields, merged) => {
    const { b } = valueOf(`a: &a {x: 1, y: {z: 2}}\nb: {${fields}}`) as any;
    expect(JSON.stringify(Object.entries(b).sort())).toBe(
      JSON.stringify(Object.entries(merged).sort()),
    );
    expect(Object.getPrototypeOf(b)).toBe(Object.prototype);
  });

  it('takes carriage returns for line ends', () => {
    expect(valueOf('a: 1\r\nb: 2\rc: 3\n')).toEqual({ a: 1, b: 2, c: 3 });
    expect(problemOf('a: 1\r\rb: *x')).toMatch(/^3:4 /);
  });

  it('reads JSON, also with tabs, escapes and pairs of surrogates', () => {
    const data = { a: [1, { b: 'tab\tquote" \ud83d\ude00' }], c: null };
    expect(valueOf(JSON.stringify(data))).toEqual(data);
    expect(valueOf(JSON.stringify(data, null, '\t'))).toEqual(data);
    expect(valueOf('{"a": "\\ud83d\\ude00 \\u00e4 \\/"}')).toEqual({
      a: '\ud83d\ude00 ä /',
    });
  });

  it('takes a byte order mark and an empty text', () => {
    expect(valueOf('\ufeffa: 1')).toEqual({ a: 1 });
    expect(valueOf('')).toBeNull();
    expect(valueOf('# nothing\n')).toBeNull();
  });

  it('expands aliases by value, each meaning the anchor above it', () => {
    const value = valueOf(
      [
        'a: &x {n: &y 1}',
        'b: *x',
        'y: &y 2',
        'c: *x',
        'd: *y',
        '*y : as a key',
      ].join('\n'),
    ) as Record<string, object>;
    expect(value).toEqual({
      a: { n: 1 },
      b: { n: 1 },
      y: 2,
      c: { n: 1 },
      d: 2,
      '2': 'as a key',
    });
    expect(value.b).not.toBe(value.a);
  });

  it.each([
    ['a: 1\nb: 2\na: 3', '3:1 The key "a" is written twice'],
    ['{x: {a: 1, "a": 2}}', '1:12 The key "a" is written twice'],
    ['1: a\n"1": b', '2:1 The key "1" is written twice'],
    ['a: &a b\nb: 1\n*a : 2', '3:1 The key "b" is written twice'],
    ['a: 1\n---\nb: 2', '2:1 A second document'],
    ['a: 1\n...\nb: 2', '3:1 A second document'],
    ['a: *nothing', '1:4 There is no anchor &nothing'],
    ['a: &x [1, *x]', '1:11 The alias *x stands inside'],
    ['a: &x {k: {b: *x}}', '1:15 The alias *x stands inside'],
    ['? [a]\n: 1', '1:3 A map or a list cannot be a key'],
    ['<<: 1', '1:5 A merge key (<<) takes a map'],
    ['a: {<<: [{x: 1}, [y]]}', '1:18 A merge key (<<) takes a map'],
    ['a: &a [{x: 1}]\nb: {<<: *a}', '2:9 A merge key (<<) takes a map'],
    ['a: &a {<<: *a}', '1:12 The alias *a stands inside'],
    ['{<<: {x: 1}, <<: {y: 1}}', '1:14 The key "<<" is written twice'],
    ['a:\n  - .inf', '2:5 Infinity'],
    ['a: .NaN', '1:4 Infinity'],
    ['a:\n\tb: 1', '2:1 This is not YAML: Tabs'],
    ['a: "x', '1:6 This is not YAML: Missing closing'],
    ['a: [1, 2', '1:9 This is not YAML: Flow sequence'],
    ['a: b: c', '1:4 This is not YAML: Nested mappings'],
    ['a: 1\n b: 2', '1:4 This is not YAML:'],
    ['ok: 1\nx: "\u0000"', '2:5 There is a control character'],
    ['ok: 1\r\nx: \u001b[0m', '2:4 There is a control character'],
    ['a: \ud800', '1:4 There is a control character'],
  ])('refuses %j with its place', (text, start) => {
    expect(problemOf(text).slice(0, start.length)).toBe(start);
  });

  it('reports every repeated key', () => {
    expect(parseYaml('a: 1\na: 2\na: 3').findings).toHaveLength(2);
  });

  it('keeps findings short and few in a text that is all wrong', () => {
    const { findings } = parseYaml('a: "b" c\n'.repeat(5_000));
    expect(findings.length).toBeLessThanOrEqual(limits.findings);
    const [finding] = parseYaml('!'.repeat(100_000)).findings;
    expect(finding.message.length).toBeLessThan(300);
  });
});

const stairs = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join(
    '\n',
  );

describe('T22: parseYaml within limits', () => {
  const tooDeep = 'nested more than 100 levels';

  it.each([
    ['flow lists', '['.repeat(10_000)],
    ['closed flow lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['flow lists behind a closed one', `[[], ${'['.repeat(10_000)}`],
    ['flow maps', '{a: '.repeat(10_000)],
    ['explicit keys in flow', '{? '.repeat(10_000)],
    ['block maps', stairs(1_400)],
    ['block lists on one line', '- '.repeat(10_000)],
    ['explicit keys', '? '.repeat(10_000)],
    ['explicit values', ': '.repeat(10_000)],
    ['maps on one line', 'a: '.repeat(10_000)],
    ['a mixture', '- {a: [? '.repeat(10_000)],
    ['just too many flow lists', `${'['.repeat(101)}${']'.repeat(101)}`],
    ['just too many block maps', `${stairs(101)} 1`],
  ])('refuses 10 000 levels of %s', (_, text) => {
    expect(problemOf(text)).toContain(tooDeep);
  });

  it.each([
    ['flow lists', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['flow maps', `${'{a: '.repeat(100)}1${'}'.repeat(100)}`],
    ['block maps', `${stairs(100)} 1`],
    ['block lists', `${'- '.repeat(100)}1`],
    ['explicit maps', `${'? a\n: '.repeat(1)}${'- '.repeat(99)}1`],
  ])('takes 100 levels of %s', (_, text) => {
    expect(parseYaml(text).findings).toEqual([]);
  });

  it('counts the levels that an alias adds', () => {
    const text = `a: &a ${'['.repeat(60)}${']'.repeat(60)}\nb: ${'['.repeat(
      60,
    )}*a${']'.repeat(60)}`;
    expect(problemOf(text)).toContain(tooDeep);
  });

  it('takes 100 alias expansions and no more', () => {
    const list = (count: number) => `a: &a x\nb: [${'*a,'.repeat(count)}]`;
    expect(parseYaml(list(100)).findings).toEqual([]);
    expect(problemOf(list(101))).toContain('More than 100 aliases');
  });

  it('refuses a billion laughs at its first line too many', () => {
    const lines = ['a0: &a0 [ha]'];
    for (let level = 1; level < 30; level += 1) {
      const aliases = Array(10).fill(`*a${level - 1}`);
      lines.push(`a${level}: &a${level} [${aliases.join(', ')}]`);
    }
    expect(problemOf(lines.join('\n'))).toMatch(/^[23]:.*100 aliases/);
  });

  it('counts expanded values', () => {
    const big = `a: &a [${'x,'.repeat(1_000)}]`;
    const text = `${big}\nb: [${'*a,'.repeat(60)}]`;
    expect(problemOf(text)).toContain('more than 50000 values');
  });

  it.each([
    ['keys', 'k', (index: number) => `k${index}: v\n`],
    ['items', '', () => '- a\n'],
    ['commas', '[', () => ','],
    ['anchors', '', () => '&a '],
    ['directives', '', () => '%A b\n'],
  ])('refuses 120 000 %s', (_, start, piece) => {
    const text =
      start + Array.from({ length: 120_000 }, (__, i) => piece(i)).join('');
    expect(problemOf(text)).toContain('more than 50000 values');
  });

  it('counts lines, but not those inside a text', () => {
    const lines = (count: number) => '#\n'.repeat(count);
    expect(parseYaml(lines(limits.yamlLines)).findings).toEqual([]);
    expect(problemOf(lines(limits.yamlLines + 1))).toBe(
      '100001:2 There are more than 100000 lines up to here.',
    );
    expect(parseYaml(`a: |\n${'  b\n'.repeat(150_000)}`).findings).toEqual([]);
  });

  it('stops at the first character that has no meaning', () => {
    expect(parseYaml(']'.repeat(1_000_000)).findings).toHaveLength(1);
  });

  it('refuses a text over 2 MiB, by bytes', () => {
    const fitting = `# ${'x'.repeat(limits.contractBytes - 10)}`;
    expect(parseYaml(fitting).findings).toEqual([]);
    const large = `# ${'x'.repeat(limits.contractBytes)}`;
    expect(problemOf(large)).toContain('larger than 2097152 bytes');
    const wide = `# ${'ä'.repeat(limits.contractBytes / 2)}`;
    expect(problemOf(wide)).toContain('larger than 2097152 bytes');
  });
});

describe('parseYaml and prototypes', () => {
  const hostile = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty'];

  it.each(hostile)('makes %s an own property like any other', key => {
    const value = valueOf(
      `${key}: {polluted: true}\nlist: [{${key}: {polluted: true}}]`,
    ) as Record<string, any>;
    expect(Object.keys(value)).toEqual([key, 'list']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(value, key)?.value).toEqual({
      polluted: true,
    });
    expect(value.polluted).toBeUndefined();
    expect(value.list[0].polluted).toBeUndefined();
  });

  it('leaves Object.prototype alone, whatever the text', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const random = new Random(23);
    const words = [...hostile, 'a', '<<', '"__proto__"', '*x', '&x', '1'];
    const write = (depth: number): string => {
      const kind = depth > 3 ? 0 : random.below(3);
      if (kind === 0) return random.pick(['1', 'x', '{}', '[]', '~']);
      const parts = Array.from({ length: random.below(4) }, () =>
        kind === 1
          ? write(depth + 1)
          : `${random.pick(words)}: ${write(depth + 1)}`,
      );
      return kind === 1 ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
    };
    for (let round = 0; round < 1_000; round += 1) {
      const { yaml } = parseYaml(write(0));
      for (const object of objectsIn(yaml?.value)) {
        expect(Object.getPrototypeOf(object)).toBe(
          Array.isArray(object) ? Array.prototype : Object.prototype,
        );
        for (const key of Object.keys(object)) {
          expect(Object.getOwnPropertyDescriptor(object, key)).toHaveProperty(
            'value',
          );
        }
      }
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect(({} as any).polluted).toBeUndefined();
  });
});

function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const child of Object.values(value)) yield* objectsIn(child);
}
