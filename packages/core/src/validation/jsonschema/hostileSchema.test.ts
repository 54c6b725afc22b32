import { judgeSchema } from '../__testUtils__/judgeSchema';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const named = (count: number, make: (index: number) => unknown) =>
  Object.fromEntries(times(count, index => [`n${index}`, make(index)]));

/** `{x: {x: …}}` */
const nested = (depth: number) =>
  times(depth, () => 0).reduce<object>(below => ({ x: below }), {});

describe('references out of a schema', () => {
  it.each([
    'https://rules.example/schema.json',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'ftp://rules.example/a',
    'data:application/json,1',
    'jar:file:///a!/b',
    '//rules.example/a',
    '../schema.json',
    'other.json#/a',
    'https://json-schema.org/draft/2020-12/schema',
    '#/gone',
    '#gone',
  ])('%s is not followed, and named', ref => {
    const said = judgeSchema({ properties: { a: { $ref: ref } } }, { a: 1 });
    expect(said).toMatch(/^invalid: /);
    expect(said).toContain(ref.replace(/^\.\.\//, ''));
  });

  it.each([
    ['$dynamicRef', 'https://rules.example/schema.json'],
    ['$recursiveRef', 'https://rules.example/schema.json'],
  ])('%s is not followed', (keyword, ref) => {
    const said = judgeSchema(
      {
        $schema: 'https://json-schema.org/draft/2019-09/schema',
        [keyword]: ref,
      },
      1,
    );
    expect(said === 'fits' || /^invalid/.test(String(said))).toBe(true);
  });

  it('loads nothing for $id and $schema', () => {
    const fetched = jest
      .spyOn(globalThis, 'fetch')
      .mockRejectedValue(new Error('no network'));
    judgeSchema({ $id: 'https://rules.example/a', type: 'string' }, 1);
    judgeSchema({ $schema: 'https://rules.example/meta' }, 1);
    judgeSchema({ $ref: 'https://rules.example/a' }, 1);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

describe('references that do not end', () => {
  it.each([
    [{ $ref: '#' }],
    [
      {
        $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
        $ref: '#/$defs/a',
      },
    ],
    [{ $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } }, $ref: '#/$defs/a' }],
    [{ not: { $ref: '#' } }],
  ])('%j is never fulfilled', schema => {
    const said = judgeSchema(schema, { a: 1 });
    expect(String(said)).toMatch(/^broken|^SCHEMA_LIMIT|^WORK_LIMIT/);
  });

  it('a list that describes itself is fine', () => {
    const schema = {
      properties: { next: { $ref: '#' }, value: { type: 'integer' } },
    };
    const value = { value: 1, next: { value: 2, next: { value: 'x' } } };
    expect(judgeSchema(schema, { value: 1, next: { value: 2 } })).toBe('fits');
    expect(judgeSchema(schema, value)).toHaveLength(1);
  });
});

describe('schemas that grow', () => {
  it('2^30 references end in a limitation', () => {
    const $defs = named(30, index => ({
      allOf: [
        { $ref: `#/$defs/n${index + 1}` },
        { $ref: `#/$defs/n${index + 1}` },
      ],
    }));
    const schema = { $defs: { ...$defs, n30: true }, $ref: '#/$defs/n0' };
    expect(judgeSchema(schema, 1)).toBe('WORK_LIMIT');
  });

  it('2^90 by the depth of the value end in a limitation', () => {
    const again = { properties: { x: { $ref: '#' } } };
    expect(judgeSchema({ allOf: [again, again] }, nested(90))).toBe(
      'WORK_LIMIT',
    );
  });

  it.each<[string, unknown]>([
    [
      'nested deep',
      times(100_000, () => 0).reduce<object>(below => ({ not: below }), {}),
    ],
    [
      'nested lists',
      {
        unknown: times(100_000, () => 0).reduce<unknown[]>(
          below => [below],
          [],
        ),
      },
    ],
    ['long references', { $ref: `#/${'a/'.repeat(100_000)}` }],
    ['long names', { $id: `https://a.example/${'a'.repeat(100_000)}` }],
    ['deep values', { const: nested(100_000) }],
    ['many parts', { properties: named(5_001, () => ({})) }],
    [
      'many patterns',
      {
        patternProperties: Object.fromEntries(
          times(1_000, index => [`x{1000}${index}`, {}]),
        ),
      },
    ],
  ])('%s end in a limitation', (_, schema) => {
    expect(judgeSchema(schema, 1)).toMatch(/_LIMIT$/);
  });

  it('the library sees no huge lists', () => {
    const items = times(30_000, index => ({ index }));
    expect(judgeSchema({ items: { enum: items } }, items)).toBe('fits');
    expect(judgeSchema({ uniqueItems: true }, items)).toBe('fits');
    expect(judgeSchema({ uniqueItems: true }, [...items, items[0]])).toEqual([
      'it must not have equal items.',
    ]);
  });

  it('tells 200 leaves at most', () => {
    const values = times(1_000, () => 'x');
    expect(judgeSchema({ items: { type: 'integer' } }, values)).toHaveLength(
      200,
    );
  });

  it('ends when the steps are used up', () => {
    expect(judgeSchema({ properties: { a: {} } }, { a: 1 }, 10)).toBe(
      'WORK_LIMIT',
    );
  });
});

describe('evil patterns', () => {
  const EVIL = [
    '(a+)+$',
    '([a-z]+)*$',
    '(a|aa)+$',
    '(a|a?)+$',
    '(.*a){20}$',
    '^(a?){30}a{30}$',
    '(\\w+\\s?)*$',
    '((a+)+)+$',
    '(x+x+)+y',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(a*)*b',
    '(a*a*)*b',
    '(a|b|ab)*c',
    '(?:a+){10}b',
    '^(a+a+)+b$',
    '(a{1,30}){1,30}b',
    '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$',
    '^(\\d+)*x$',
    '(.+)+x',
    '(.*)*x',
    '(.*.*)*x',
    '([^x]+)*x',
    '(a+|b+|c+)*d',
    '(aa?a?a?)+b',
    '(?i)(a+)+b',
    '(?s)(.+)+x',
    '(\\pL+)*x',
    '^(?:[a-z]+\\.?)+@$',
    '(a.*a.*a.*a.*)+b',
    '(a?a?a?a?a?)*b',
  ];

  it.each(EVIL)(
    '%s takes time in proportion to the text, or is cut',
    pattern => {
      const said = judgeSchema({ pattern }, `${'a'.repeat(50_000)}!`);
      expect(['fits', 'WORK_LIMIT', 'list']).toContain(
        Array.isArray(said) ? 'list' : said,
      );
    },
  );

  it.each(['(?=a)b', '(?<!a)b', '(a)\\1', '[', 'a{1001}', '(?'])(
    '%s is no pattern for a linear engine',
    pattern => {
      expect(judgeSchema({ pattern }, 'a')).toMatch(/^invalid/);
      expect(judgeSchema({ patternProperties: { [pattern]: {} } }, {})).toMatch(
        /^invalid/,
      );
    },
  );
});

describe('names of object prototypes', () => {
  const parsed = (text: string): unknown => JSON.parse(text);

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a required %s is not found where it is not written',
    name => {
      expect(judgeSchema({ required: [name] }, {})).toEqual([
        `"${name}" is missing in it.`,
      ]);
      expect(judgeSchema({ required: [name] }, parsed(`{"${name}": 1}`))).toBe(
        'fits',
      );
    },
  );

  it.each(['constructor', 'toString', 'valueOf'])(
    'what is said about %s counts',
    name => {
      const schema = { properties: { [name]: { type: 'integer' } } };
      expect(judgeSchema(schema, {})).toBe('fits');
      expect(judgeSchema(schema, { [name]: 'x' })).toHaveLength(1);
    },
  );

  it('what is said about __proto__ is not passed over', () => {
    const schema = parsed('{"properties": {"__proto__": false}}');
    expect(judgeSchema(schema, parsed('{"__proto__": 1}'))).toBe(
      'SCHEMA_LIMIT',
    );
  });

  it('a field __proto__ is an additional one', () => {
    const value = parsed('{"__proto__": 1}');
    expect(judgeSchema({ additionalProperties: false }, value)).toEqual([
      '"__proto__" is not allowed in it.',
    ]);
  });

  it('nothing is left on prototypes', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    judgeSchema(
      parsed(
        '{"__proto__": {"polluted": true}, "$defs": {"constructor": {"prototype": {"polluted": true}}}, "default": {"__proto__": {"polluted": true}}}',
      ),
      parsed('{"__proto__": {"polluted": true}}'),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
