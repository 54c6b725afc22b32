import { judgeSchema } from '../__testUtils__/judgeSchema';

const DRAFTS = {
  4: 'http://json-schema.org/draft-04/schema#',
  6: 'http://json-schema.org/draft-06/schema#',
  7: 'http://json-schema.org/draft-07/schema',
  2019: 'https://json-schema.org/draft/2019-09/schema',
  2020: 'https://json-schema.org/draft/2020-12/schema#',
} as const;

type DraftKey = keyof typeof DRAFTS;

const drafts = Object.keys(DRAFTS).map(Number) as DraftKey[];

const of = (draft: DraftKey, schema: object) => ({
  $schema: DRAFTS[draft],
  ...schema,
});

const fits = (schema: unknown, value: unknown) =>
  judgeSchema(schema, value) === 'fits';

describe('AuthoredSchema', () => {
  describe.each(drafts)('draft %s', draft => {
    it.each<[object, unknown, unknown]>([
      [{ type: 'integer' }, 1, 1.5],
      [{ enum: [1, { a: [1], b: 2 }] }, { b: 2, a: [1] }, { a: [2], b: 2 }],
      [{ multipleOf: 2 }, 4, 3],
      [{ maxLength: 2 }, '🌱🌱', 'abc'],
      [{ pattern: '^a+$' }, 'aa', 'ab'],
      [{ uniqueItems: true }, [1, '1'], [{ a: 1 }, { a: 1 }]],
      [{ required: ['a'] }, { a: null }, {}],
      [{ properties: { a: { type: 'string' } } }, { a: '' }, { a: 1 }],
      [{ additionalProperties: false }, {}, { a: 1 }],
      [
        { patternProperties: { '^x': { type: 'null' } } },
        { x: null },
        { x: 1 },
      ],
      [{ anyOf: [{ type: 'null' }, { minimum: 3 }] }, 3, 2],
      [{ oneOf: [{ minimum: 1 }, { minimum: 3 }] }, 2, 4],
      [{ not: { type: 'null' } }, 1, null],
      [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, 1, 3],
      [{ dependencies: { a: ['b'] } }, { b: 1 }, { a: 1 }],
    ])('judges by %j', (schema, good, bad) => {
      expect(fits(of(draft, schema), good)).toBe(true);
      expect(fits(of(draft, schema), bad)).toBe(false);
    });

    it('takes equal items where they need not differ', () => {
      expect(fits(of(draft, { uniqueItems: false }), [1, 1])).toBe(true);
    });

    it('follows references inside the schema', () => {
      const schema = of(draft, {
        definitions: { size: { enum: ['small'] } },
        properties: { size: { $ref: '#/definitions/size' } },
      });
      expect(fits(schema, { size: 'small' })).toBe(true);
      expect(fits(schema, { size: 'large' })).toBe(false);
    });

    it('refuses what its meta-schema refuses', () => {
      expect(judgeSchema(of(draft, { type: 'map' }), 1)).toMatch(/^invalid/);
      expect(judgeSchema(of(draft, { minLength: -1 }), 1)).toMatch(/^invalid/);
    });

    it('asserts no format and no keyword of others', () => {
      const schema = of(draft, {
        type: 'string',
        format: 'date',
        nullable: true,
        formatMaximum: '2000',
      });
      expect(fits(schema, 'soon')).toBe(true);
      expect(fits(schema, null)).toBe(false);
    });
  });

  it.each<[DraftKey, object, unknown, boolean]>([
    [4, { maximum: 3, exclusiveMaximum: true }, 3, false],
    [4, { const: 1 }, 2, true],
    [6, { const: 1 }, 2, false],
    [6, { if: true, then: false }, 1, true],
    [7, { if: true, then: false }, 1, false],
    [7, { unevaluatedProperties: false }, { a: 1 }, true],
    [2019, { unevaluatedProperties: false }, { a: 1 }, false],
    [2019, { items: [{ type: 'null' }] }, [1], false],
    [2020, { prefixItems: [{ type: 'null' }] }, [1], false],
    [2019, { dependentRequired: { a: ['b'] } }, { a: 1 }, false],
    [7, { contains: { type: 'null' } }, [1], false],
    [2020, { contains: { const: 1 }, minContains: 2 }, [1], false],
    [
      7,
      { definitions: { a: true }, $ref: '#/definitions/a', type: 'null' },
      1,
      true,
    ],
    [2020, { $defs: { a: true }, $ref: '#/$defs/a', type: 'null' }, 1, false],
    [
      2020,
      {
        $dynamicAnchor: 'n',
        properties: { a: { $dynamicRef: '#n' } },
        required: ['b'],
      },
      { b: 1, a: {} },
      false,
    ],
    [
      2019,
      {
        $recursiveAnchor: true,
        properties: { a: { $recursiveRef: '#' } },
        required: ['b'],
      },
      { b: 1, a: {} },
      false,
    ],
  ])('draft %s: %j takes %j: %p', (draft, schema, value, expected) => {
    expect(fits(of(draft, schema), value)).toBe(expected);
  });

  it('takes 2020-12 when no draft is named', () => {
    expect(fits({ prefixItems: [false] }, [1])).toBe(false);
  });

  it.each([
    [{ $schema: 'https://rules.example/schema' }],
    [{ $schema: 7 }],
    [[]],
    [null],
    ['{}'],
  ])('is no schema: %j', schema => {
    expect(judgeSchema(schema, 1)).toMatch(/^invalid/);
  });

  it('is a schema: true and false', () => {
    expect(judgeSchema(true, 1)).toBe('fits');
    expect(judgeSchema(false, 1)).toEqual(['it must not be there.']);
  });

  it('finds properties that are called like keywords', () => {
    const schema = {
      properties: {
        $schema: { type: 'string' },
        enum: { enum: ['a'] },
        default: { type: 'string' },
        format: { type: 'string' },
      },
    };
    const value = { $schema: 1, enum: 'b', default: 1, format: 1 };
    expect(judgeSchema(schema, value)).toHaveLength(4);
  });

  it('resolves references by the names that the schema gives its parts', () => {
    const schema = {
      $id: 'https://a.example/root',
      $ref: 'part',
      $defs: { a: { $id: 'part', $anchor: 'x', type: 'string' } },
    };
    expect(fits(schema, 'a')).toBe(true);
    expect(fits(schema, 1)).toBe(false);
    expect(fits({ ...schema, $ref: 'part#x' }, 1)).toBe(false);
  });

  it('leaves out what only sums up', () => {
    const schema = {
      if: { required: ['a'] },
      then: { anyOf: [{ required: ['b'] }, { required: ['c'] }] },
      propertyNames: { maxLength: 1 },
    };
    expect(judgeSchema(schema, { a: 1, dd: 2 })).toEqual([
      '"b" is missing in it.',
      '"c" is missing in it.',
      'it must NOT have more than 1 characters.',
    ]);
  });
});
