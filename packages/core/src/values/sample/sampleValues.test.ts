import { sampleValues } from './sampleValues';

const schema = {
  type: 'object',
  required: ['bucket', 'widths', 'mail'],
  additionalProperties: false,
  properties: {
    bucket: { type: 'string', description: 'Where\nimages are. # really' },
    widths: {
      type: 'array',
      items: { type: 'integer', exclusiveMinimum: 15 },
      minItems: 2,
    },
    quality: { type: 'integer', default: 80 },
    mail: { $ref: '#/$defs/mail' },
    mode: { enum: ['fast', 'small'] },
  },
  $defs: {
    mail: {
      allOf: [
        {
          required: ['to'],
          properties: { to: { type: 'string', format: 'email' } },
        },
        { properties: { retries: { type: 'integer', minimum: 2 } } },
      ],
    },
  },
};

describe('sampleValues', () => {
  it('has what is required', () => {
    expect(sampleValues(schema, { extent: 'minimal' })).toEqual({
      text: [
        '# Where images are. # really',
        'bucket: replace-me',
        'widths:',
        '  - 16',
        '  - 16',
        'mail:',
        '  to: name@example.com',
        '',
      ].join('\n'),
      fits: 'yes',
      replace: ['bucket', 'widths.0', 'widths.1', 'mail.to'],
      truncated: false,
    });
  });

  it('has everything', () => {
    const { text, fits } = sampleValues(schema, { extent: 'full' });
    expect(fits).toBe('yes');
    expect(text).toContain('quality: 80\n');
    expect(text).toContain('mode: fast\n');
    expect(text).toContain('  retries: 2\n');
  });

  it('is written as variables', () => {
    expect(
      sampleValues(schema, { extent: 'minimal', format: 'env' }),
    ).toMatchObject({
      text: [
        '# Where images are. # really',
        'BUCKET=replace-me',
        "WIDTHS='[16,16]'",
        'MAIL_TO=name@example.com',
        '',
      ].join('\n'),
      fits: 'yes',
    });
  });

  it('says when what is made up does not fit', () => {
    const strict = {
      required: ['id'],
      properties: { id: { type: 'string', pattern: '^[0-9]{4}$' } },
    };
    expect(sampleValues(strict, { extent: 'minimal' })).toMatchObject({
      fits: 'no',
      replace: ['id'],
    });
  });

  it('ends where a schema leads back to itself', () => {
    const tree = {
      properties: { name: { type: 'string' }, child: { $ref: '#' } },
    };
    expect(sampleValues(tree, { extent: 'full' })).toMatchObject({
      text: 'name: replace-me\n',
      truncated: true,
    });
  });

  it.each([[{}], [true], [null], [[]], ['text']])(
    'has nothing for %j',
    nothing => {
      expect(sampleValues(nothing, { extent: 'full' })).toMatchObject({
        text: '{}\n',
        replace: [],
      });
    },
  );

  it('stays small for a schema that is wide and deep', () => {
    const wide = (depth: number): object =>
      depth === 0
        ? { type: 'string' }
        : {
            properties: Object.fromEntries(
              Array.from({ length: 12 }, (_, at) => [
                `k${at}`,
                wide(depth - 1),
              ]),
            ),
          };
    const { text, truncated } = sampleValues(wide(4), { extent: 'full' });
    expect(truncated).toBe(true);
    expect(text.split('\n').length).toBeLessThan(1_100);
  });

  it('is written so that readers of YAML 1.1 understand the same', () => {
    const odd = { properties: { a: { default: 'no' }, b: { default: '012' } } };
    expect(sampleValues(odd, { extent: 'full' }).text).toBe(
      'a: "no"\nb: "012"\n',
    );
  });

  it.each([
    [{ type: 'number', minimum: 0.1, maximum: 0.5 }, 0.1],
    [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    [{ type: 'number', maximum: -0.5 }, -0.5],
    [{ type: 'integer', minimum: 0.5 }, 1],
    [{ type: 'integer', maximum: -5, multipleOf: 3 }, -6],
    [{ type: 'integer', exclusiveMaximum: 0 }, -1],
    [{ type: 'number', exclusiveMinimum: 2, multipleOf: 0.5 }, 2.5],
  ])('has a number within limits: %j', (n, value) => {
    expect(
      sampleValues({ properties: { a: n } }, { extent: 'full' }),
    ).toMatchObject({ text: `a: ${value}\n`, fits: 'yes' });
  });

  it('stays small when one large value or text stands in many places', () => {
    const big = {
      description: 'd'.repeat(100_000),
      default: Array.from({ length: 2_000 }, (_, at) => `value ${at}`),
    };
    const places = Array.from({ length: 500 }, (_, at) => [
      `k${at}`,
      { $ref: '#/$defs/big' },
    ]);
    const many = { $defs: { big }, properties: Object.fromEntries(places) };
    for (const format of ['yaml', 'env'] as const) {
      const sample = sampleValues(many, { extent: 'full', format });
      expect(sample.truncated).toBe(true);
      expect(sample.text.length).toBeLessThan(300_000);
    }
  });

  it('ends for lists of any length, and values of any depth', () => {
    const allOf = Array.from({ length: 300_000 }, () => ({}));
    expect(sampleValues({ allOf }, { extent: 'full' }).truncated).toBe(true);
    const text = `{"properties":{"a":{"default":${'['.repeat(
      20_000,
    )}${']'.repeat(20_000)}}}}`;
    expect(sampleValues(JSON.parse(text), { extent: 'full' })).toMatchObject({
      text: '{}\n',
      truncated: true,
    });
  });
});
