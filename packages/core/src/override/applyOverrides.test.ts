import { Random } from '../__testUtils__';
import { applyOverrides } from './applyOverrides';
import { OverrideError } from './OverrideError';

const base = () => ({
  service: { name: 'orchard', version: '1.0.0' },
  dependencies: [
    { name: 'soil', ref: 'a' },
    { name: 'bees', ref: 'b' },
  ],
  metadata: { rows: [[1, 2], [3]], note: null },
});

const refusal = (run: () => unknown): OverrideError => {
  try {
    run();
  } catch (error) {
    if (error instanceof OverrideError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const set = (...texts: string[]) => applyOverrides(base(), { set: texts });

describe('applyOverrides', () => {
  it('merges maps deeply and replaces everything else', () => {
    expect(
      applyOverrides(base(), {
        files: [
          { service: { version: '2.0.0' }, dependencies: [{ name: 'rain' }] },
          { service: { owner: 'garden' }, metadata: null },
          { metadata: { note: { deep: true } } },
        ],
      }),
    ).toEqual({
      service: { name: 'orchard', version: '2.0.0', owner: 'garden' },
      dependencies: [{ name: 'rain' }],
      metadata: { note: { deep: true } },
    });
  });

  it('lays --set over the files, the last one on top', () => {
    const result = applyOverrides(base(), {
      files: [{ service: { version: '2.0.0' } }],
      set: ['service.version=v3', 'service.version=v4', 'service.name=grove'],
    });
    expect(result.service).toEqual({ name: 'grove', version: 'v4' });
  });

  it('changes neither the document nor the files', () => {
    const document = base();
    const file = { metadata: { note: { list: [1] } } };
    const result = applyOverrides(document, {
      files: [file],
      set: ['metadata.note.list[0]=2', 'dependencies[0].ref=c'],
    });
    expect(result.metadata).toMatchObject({ note: { list: [2] } });
    expect(document).toEqual(base());
    expect(file).toEqual({ metadata: { note: { list: [1] } } });
  });

  it.each([
    ['dependencies[1].ref=c', ['dependencies', 1, 'ref'], 'c'],
    ['metadata.rows[0][1]=7', ['metadata', 'rows', 0, 1], 7],
    ['metadata.new.deep.key=x', ['metadata', 'new', 'deep', 'key'], 'x'],
    ['metadata.note.inside=x', ['metadata', 'note', 'inside'], 'x'],
    ['metadata.a=b=c', ['metadata', 'a'], 'b=c'],
    ['metadata.a=', ['metadata', 'a'], ''],
    ['metadata.a= x ', ['metadata', 'a'], ' x '],
  ])('sets %s', (text, path, value) => {
    expect(set(text)).toHaveProperty(path, value);
  });

  it.each([
    ['7', 7],
    ['-3', -3],
    ['+3', 3],
    ['007', 7],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1.10', 1.1],
    ['true', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['t', 't'],
    ['tRue', 'tRue'],
    ['null', 'null'],
    ['1.0.0', '1.0.0'],
    ['0x10', '0x10'],
    ['1_000', '1_000'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['1e999', '1e999'],
    ['٣', '٣'],
    ['2027-01-31', '2027-01-31'],
  ])('reads the value %s', (text, value) => {
    expect(set(`metadata.a=${text}`).metadata).toHaveProperty('a', value);
  });

  it.each([
    ['dependencies[2].ref=c', 'OUT_OF_RANGE', 'dependencies has 2 entries'],
    ['metadata.rows[1][1]=1', 'OUT_OF_RANGE', 'metadata.rows[1] has 1 entries'],
    ['dependencies[999999999]=1', 'OUT_OF_RANGE', 'has 2 entries'],
    ['service[0]=1', 'NOT_A_LIST', 'service is no list'],
    ['missing[0]=1', 'NOT_A_LIST', 'missing is no list'],
    ['service.name.first=1', 'NOT_A_MAP', 'service.name is no map'],
    ['dependencies.ref=1', 'NOT_A_MAP', 'dependencies is no map'],
    ['service', 'INVALID_SET', 'there is no "="'],
    ['=1', 'INVALID_SET', '"" is no key'],
    ['a..b=1', 'INVALID_SET', '"" is no key'],
    ['.a=1', 'INVALID_SET', '"" is no key'],
    ['[0]=1', 'INVALID_SET', '"[0]" is no key'],
    ['a[-1]=1', 'INVALID_SET', 'is no key'],
    ['a[x]=1', 'INVALID_SET', 'is no key'],
    ['a[]=1', 'INVALID_SET', 'is no key'],
    ['a[0=1', 'INVALID_SET', 'is no key'],
    ['a[0]b=1', 'INVALID_SET', 'is no key'],
    ['a[1e9]=1', 'INVALID_SET', 'is no key'],
    [`${'a.'.repeat(200)}b=1`, 'INVALID_SET', 'more than 100 levels'],
    [`a${'[0]'.repeat(200)}=1`, 'INVALID_SET', 'more than 100 levels'],
  ])('refuses --set %s', (text, code, problem) => {
    const error = refusal(() => set(text));
    expect(error.code).toBe(code);
    expect(error.place).toBe(
      `--set ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`,
    );
    expect(error.message).toContain(problem);
    expect(error.remedy).not.toBe('');
  });

  it.each([
    ['a list', [1], 'NOT_A_MAP'],
    ['a text', 'service', 'NOT_A_MAP'],
    ['a number', 7, 'NOT_A_MAP'],
    ['a date', new Date(0), 'NOT_A_MAP'],
    ['a function', { a: () => 1 }, 'INVALID_VALUE'],
    ['nothing at a key', { a: undefined }, 'INVALID_VALUE'],
    ['no finite number', { a: NaN }, 'INVALID_VALUE'],
    ['a symbol', { a: Symbol('x') }, 'INVALID_VALUE'],
    ['a Map', { a: new Map([['b', 1]]) }, 'INVALID_VALUE'],
    ['no real date', { a: new Date('never') }, 'INVALID_VALUE'],
  ])('refuses a file that holds %s', (_, file, code) => {
    const error = refusal(() => applyOverrides({}, { files: [{}, file] }));
    expect(error).toMatchObject({ code, place: 'values file 2' });
  });

  // By a pattern with two ways to read the same digits, this would take minutes.
  it('reads a long value in one go', () => {
    const text = `${'1'.repeat(400_000)}x`;
    expect(applyOverrides({}, { set: [`x=${text}`] })).toEqual({ x: text });
  });

  it('puts dates back to days', () => {
    const date = new Date('2027-01-31T00:00:00Z');
    expect(applyOverrides({ a: [date] }, { files: [{ b: date }] })).toEqual({
      a: ['2027-01-31'],
      b: '2027-01-31',
    });
  });

  it('takes a file without content for nothing', () => {
    expect(applyOverrides(base(), { files: [null, undefined, {}] })).toEqual(
      base(),
    );
  });

  it('bounds depth and size', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 101; level++) deep = { a: deep };
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const many = { list: Array(50_001).fill(0) };
    for (const file of [deep, circle, many]) {
      expect(refusal(() => applyOverrides({}, { files: [file] })).code).toBe(
        'LIMIT',
      );
    }
  });

  it('keeps keys that Object has too as own properties', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": {"a": 1}}',
    );
    const result = applyOverrides(JSON.parse('{"__proto__": {"kept": 1}}'), {
      files: [hostile, hostile],
      set: [
        '__proto__.set=1',
        'constructor.prototype.set=1',
        'a.__proto__.polluted=1',
        'hasOwnProperty.x=1',
      ],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).set).toBeUndefined();
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'a',
      'hasOwnProperty',
    ]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(
      JSON.parse(
        '{"__proto__":{"kept":1,"polluted":1,"set":1},"constructor":{"prototype":{"polluted":1,"set":1}},"toString":{"a":1},"a":{"__proto__":{"polluted":1}},"hasOwnProperty":{"x":1}}',
      ),
    );
  });

  it('does nothing without overrides, and nothing more when repeated', () => {
    const random = new Random(5);
    const keys = ['a', 'b', '__proto__', 'list', '0'];
    const data = (depth: number): unknown => {
      const kind = depth > 3 ? 0 : random.below(3);
      if (kind === 0) return random.pick([1, 'x', true, null, 0.5]);
      const children = Array.from({ length: random.below(4) }, () =>
        data(depth + 1),
      );
      return kind === 1
        ? children
        : Object.fromEntries(children.map(child => [random.pick(keys), child]));
    };
    for (let round = 0; round < 200; round++) {
      const document = { root: data(0) };
      const file = { root: data(0) };
      expect(applyOverrides(document, {})).toEqual(document);
      expect(applyOverrides(document, { files: [document] })).toEqual(document);
      const once = applyOverrides(document, { files: [file] });
      expect(applyOverrides(once, { files: [file] })).toEqual(once);
      const bothInOrder = applyOverrides(document, { files: [file, document] });
      expect(bothInOrder).toEqual(applyOverrides(once, { files: [document] }));
    }
  });
});
