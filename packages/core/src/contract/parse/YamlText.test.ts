import { parseYaml } from './parseYaml';

const text = `# A comment
service:
  name: garden
  version: 1.10
  "odd key": [a, {b: c}]
  empty:
interfaces:
  - name: web
    port: 80
  - {name: rpc, type: grpc}
shared: &s
  x: 1
copy: *s
1: one
merged: {<<: *s, y: 2}
`;

const { yaml } = parseYaml(text);

const at = (path: (string | number)[], key?: string) => {
  const { line, column } = yaml!.positionOf(path, key);
  return `${line}:${column}`;
};

describe('positionOf', () => {
  it.each([
    ['the root', [], '2:1'],
    ['a map: its key', ['service'], '2:1'],
    ['a scalar', ['service', 'name'], '3:9'],
    ['a list: its key', ['interfaces'], '7:1'],
    ['a quoted key', ['service', 'odd key'], '5:3'],
    ['an item', ['service', 'odd key', 0], '5:15'],
    ['a map in a list', ['service', 'odd key', 1], '5:18'],
    ['a value in a map in a list', ['service', 'odd key', 1, 'b'], '5:22'],
    ['an empty value: its key', ['service', 'empty'], '6:3'],
    ['an item of a block list', ['interfaces', 1], '10:5'],
    ['an index as text', ['interfaces', '1', 'type'], '10:23'],
    ['a value behind an alias', ['copy', 'x'], '12:6'],
    ['a number as key', ['1'], '14:4'],
    ['a value that was merged', ['merged', 'x'], '12:6'],
    ['a value beside it', ['merged', 'y'], '15:21'],
  ])('finds %s', (_, path, expected) => {
    expect(at(path)).toBe(expected);
  });

  it.each([
    ['a missing field', ['service', 'owner'], '2:1'],
    ['something below a missing field', ['service', 'owner', 'team'], '2:1'],
    ['an index behind the end', ['interfaces', 7, 'name'], '7:1'],
    ['something inside a scalar', ['service', 'name', 'x'], '3:9'],
    ['a missing field at the root', ['nothing'], '2:1'],
  ])('falls back to what is nearest for %s', (_, path, expected) => {
    expect(at(path)).toBe(expected);
  });

  it('finds a key', () => {
    expect(at(['service'], 'name')).toBe('3:3');
    expect(at([], 'interfaces')).toBe('7:1');
    expect(at(['interfaces', 1], 'type')).toBe('10:17');
    expect(at(['service'], 'nothing')).toBe('2:1');
  });
});

describe('positions of odd texts', () => {
  it.each([
    ['a byte order mark', '\ufeffa: 1\nb: 2', ['a'], '1:4'],
    ['a byte order mark, further down', '\ufeffa: 1\nb: 2', ['b'], '2:4'],
    ['line ends of Windows', 'a: 1\r\nb: 2\r\n', ['b'], '2:4'],
    ['tabs', 'a:\t1\nb: {\n \tc:\t2 }', ['b', 'c'], '3:6'],
    ['characters of two units', '{"😀é": 1, b: 2}', ['b'], '1:15'],
    ['an anchor and a tag', 'a: &x !!str 1', ['a'], '1:13'],
    ['a text over several lines', 'a: |\n  x\n  y\nb: 2', ['b'], '4:4'],
    ['a quoted text', 'a: "x\n  y"\nb: {c: \'z\'}', ['b', 'c'], '3:8'],
  ])('are right behind %s', (_, odd, path, expected) => {
    const { line, column } = parseYaml(odd).yaml!.positionOf(path);
    expect(`${line}:${column}`).toBe(expected);
  });
});

describe('writtenAt', () => {
  it('gives a scalar as written', () => {
    expect(yaml?.writtenAt(['service', 'version'])).toBe('1.10');
    expect(yaml?.writtenAt(['copy', 'x'])).toBe('1');
    expect(yaml?.writtenAt(['service'])).toBeUndefined();
    expect(yaml?.writtenAt(['nothing', 'here'])).toBeUndefined();
  });
});
