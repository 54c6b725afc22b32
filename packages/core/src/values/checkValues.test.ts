import { checkValues } from './checkValues';

const schema = {
  type: 'object',
  required: ['region'],
  properties: {
    region: { type: 'string', enum: ['north', 'south'] },
    database: {
      type: 'object',
      required: ['host'],
      additionalProperties: false,
      properties: {
        host: { type: 'string' },
        poolSize: { type: 'integer', minimum: 1 },
        verbose: { type: 'boolean' },
        replicas: { type: 'array', items: { type: 'string' } },
      },
    },
    labels: { type: 'object' },
  },
};

const yaml = (text: string) => checkValues(schema, text);
const env = (text: string) => checkValues(schema, text, { format: 'env' });

describe('checkValues', () => {
  it('says that values fit', () => {
    expect(yaml('region: north\ndatabase: {host: a, poolSize: 2}\n')).toEqual({
      state: 'fits',
      problems: [],
      more: 0,
      unlisted: [],
      limitations: [],
    });
  });

  it('takes JSON too', () => {
    expect(yaml('{"region": "south"}').state).toBe('fits');
    expect(yaml('{"region": "west"}')).toMatchObject({
      state: 'fails',
      problems: [{ path: 'region', position: { line: 1, column: 12 } }],
    });
  });

  it('puts each problem at its place', () => {
    const { state, problems } = yaml(
      'region: north\ndatabase:\n  poolSize: none\n  port: 1\n',
    );
    expect(state).toBe('fails');
    expect(
      problems.map(({ path, position }) => [path, position?.line]).sort(),
    ).toEqual([
      ['database', 2],
      ['database', 2],
      ['database.poolSize', 3],
    ]);
    expect(problems.map(({ message }) => message).join(' ')).toContain(
      '"port" is not allowed',
    );
  });

  it('takes no text for no values', () => {
    expect(yaml('# nothing\n')).toMatchObject({
      state: 'fails',
      problems: [{ message: expect.stringContaining('"region" is missing') }],
    });
  });

  it('says where a text is no YAML', () => {
    expect(yaml('region: [north\n')).toMatchObject({
      state: 'unreadable',
      problems: [{ position: { line: expect.any(Number) } }],
    });
  });

  it('names keys that the schema allows but does not know', () => {
    expect(
      yaml('region: north\nregoin: south\nlabels: {any: 1}\n'),
    ).toMatchObject({
      state: 'fits',
      unlisted: [{ path: 'regoin', position: { line: 2 } }],
    });
  });

  it('does not call a key unknown to a schema that does not say everything', () => {
    const open = { patternProperties: { '^x-': {} } };
    expect(checkValues(open, 'x-a: 1\n')).toMatchObject({ unlisted: [] });
    expect(checkValues({}, 'a: 1\n')).toMatchObject({
      state: 'fits',
      unlisted: [],
    });
  });

  it.each([
    [{ type: 'map' }],
    [[]],
    [{ $ref: 'https://schemas.example/other' }],
  ])('does not judge by what is no schema: %j', broken => {
    expect(checkValues(broken, 'a: 1')).toMatchObject({
      state: 'unknown',
      problems: [],
      limitations: [{ code: 'INVALID_SCHEMA' }],
    });
  });

  it('does not judge when that takes too long', () => {
    const levels = Array.from({ length: 22 }, (_, index) => [
      `l${index}`,
      {
        anyOf: [
          { $ref: `#/$defs/l${index + 1}` },
          { $ref: `#/$defs/l${index + 1}` },
        ],
      },
    ]);
    const endless = {
      $ref: '#/$defs/l0',
      $defs: { ...Object.fromEntries(levels), l22: { type: 'null' } },
    };
    expect(checkValues(endless, '1')).toMatchObject({
      state: 'unknown',
      limitations: [{ code: 'WORK_LIMIT' }],
    });
  });

  it('stops when it is not wanted any more', () => {
    const signal = AbortSignal.abort(new Error('gone'));
    expect(() => checkValues(schema, 'region: north', { signal })).toThrow(
      'gone',
    );
  });

  describe('of variables', () => {
    it('finds the key and the type', () => {
      const text = [
        '# where it runs',
        'export REGION=north',
        '',
        'DATABASE_HOST="db # 1" # main',
        'DATABASE_POOL_SIZE=3',
        'DATABASE_VERBOSE=true',
        'DATABASE_REPLICAS=["a", "b"]',
      ].join('\n');
      expect(env(text)).toMatchObject({ state: 'fits', unlisted: [] });
    });

    it('puts each problem at its line', () => {
      expect(
        env('REGION=west\r\nDATABASE_HOST=a\r\nDATABASE_POOL_SIZE=two'),
      ).toMatchObject({
        state: 'fails',
        problems: [
          { path: 'region', position: { line: 1 } },
          { path: 'database.poolSize', position: { line: 3 } },
        ],
      });
    });

    it('prefers keys as they are written', () => {
      const loud = {
        properties: { LOG_LEVEL: { enum: ['info'] }, logLevel: {} },
      };
      expect(
        checkValues(loud, 'LOG_LEVEL=loud', { format: 'env' }),
      ).toMatchObject({ problems: [{ path: 'LOG_LEVEL' }] });
    });

    it('names variables that stand for nothing', () => {
      expect(env('REGION=north\nPATH=/bin')).toMatchObject({
        state: 'fits',
        unlisted: [{ path: 'PATH', position: { line: 2 } }],
      });
    });

    it('takes blanks around =, and any character in a value', () => {
      expect(env('REGION = north\nDATABASE_HOST=a\u2028b')).toMatchObject({
        state: 'fits',
        unlisted: [],
      });
    });

    it.each([
      ['DATABASE={}\nDATABASE_HOST=a', 'fits'],
      ['DATABASE=a\nDATABASE_HOST=a', 'unreadable'],
      ['DATABASE_HOST=a\nDATABASE={"host": "b"}', 'unreadable'],
      ['DATABASE_HOST=a\nDATABASE_HOST=b', 'fits'],
    ])('lets no variable undo another one: %j', (text, state) => {
      expect(env(`REGION=north\n${text}`)).toMatchObject({ state });
    });

    it('reads a long run of blanks in one go', () => {
      const blanks = ' '.repeat(1_000_000);
      expect(env(`REGION=north\nDATABASE_HOST=a${blanks}b # c`)).toMatchObject({
        state: 'fits',
      });
    });

    it('says which line is none', () => {
      expect(env('REGION=north\nregion north')).toMatchObject({
        state: 'unreadable',
        problems: [{ position: { line: 2 } }],
      });
    });

    it('is not led astray by names of JavaScript', () => {
      const hostile = {
        properties: JSON.parse('{"__proto__": {"type": "integer"}}'),
      };
      expect(
        checkValues(hostile, '__proto__=1\nconstructor=2', { format: 'env' }),
      ).toMatchObject({ state: 'unknown', problems: [] });
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    });
  });
});
