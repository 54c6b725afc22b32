import { limits } from '../../limits';
import { listSchemaProperties } from './listSchemaProperties';

describe('listSchemaProperties', () => {
  it('lists what a schema says about each property, in its order', () => {
    expect(
      listSchemaProperties({
        type: 'object',
        required: ['port', 'db'],
        properties: {
          port: { type: 'integer', default: 8080, description: 'Where' },
          level: { enum: ['info', 'debug'] },
          mode: { const: 'fast' },
          db: {
            type: 'object',
            required: ['url'],
            properties: {
              url: { type: 'string', format: 'uri' },
              pool: { type: ['integer', 'null'], default: null },
            },
          },
          anything: {},
          yes: true,
        },
      }),
    ).toEqual({
      truncated: false,
      properties: [
        {
          key: 'port',
          type: 'integer',
          required: true,
          default: 8080,
          description: 'Where',
        },
        {
          key: 'level',
          type: 'string',
          required: false,
          enum: ['info', 'debug'],
        },
        { key: 'mode', type: 'string', required: false, enum: ['fast'] },
        { key: 'db', type: 'object', required: true },
        { key: 'db.url', type: 'string', required: true, format: 'uri' },
        {
          key: 'db.pool',
          type: 'integer | null',
          required: false,
          default: null,
        },
        { key: 'anything', type: 'any', required: false },
        { key: 'yes', type: 'any', required: false },
      ],
    });
  });

  const rows = (schema: unknown) =>
    listSchemaProperties(schema).properties.map(
      ({ key, type, required }) => `${key}: ${type}${required ? '!' : ''}`,
    );

  it('names items and free keys', () => {
    expect(
      rows({
        properties: {
          tags: { items: { type: 'string' } },
          grid: { type: 'array', items: { items: { type: 'number' } } },
          mixed: { type: 'array', items: { type: ['string', 'null'] } },
          list: { type: 'array' },
          hosts: {
            type: 'array',
            items: { required: ['name'], properties: { name: {}, port: {} } },
          },
          labels: { additionalProperties: { type: 'string' } },
        },
      }),
    ).toEqual([
      'tags: string[]',
      'grid: number[][]',
      'mixed: (string | null)[]',
      'list: any[]',
      'hosts: object[]',
      'hosts[].name: any!',
      'hosts[].port: any',
      'labels: object',
      'labels.*: string',
    ]);
  });

  it('lists the items of a list at the root', () => {
    expect(rows({ items: { properties: { a: {} } } })).toEqual(['[].a: any']);
  });

  it('follows references inside the schema and joins parts', () => {
    const schema = {
      allOf: [
        { $ref: '#/$defs/base' },
        { properties: { own: { $ref: '#/$defs/a~1b%20c' } } },
      ],
      anyOf: [{ required: ['either'], properties: { either: {} } }],
      $defs: {
        base: { required: ['id'], properties: { id: { type: 'string' } } },
        'a/b c': { type: 'boolean', description: 'From elsewhere' },
      },
    };
    expect(rows(schema)).toEqual([
      'id: string!',
      'own: boolean',
      // Required in one alternative only.
      'either: any',
    ]);
    expect(listSchemaProperties(schema).truncated).toBe(false);
  });

  it.each([
    'https://example.com/schema.json',
    'other.json#/a',
    'file:///etc/passwd',
    '#anchor',
    '#/$defs/nothing',
    '#/__proto__/x',
    '#/constructor',
    '#/%E0%A4%A',
    42,
  ])('does not follow %j', $ref => {
    expect(listSchemaProperties({ properties: { a: { $ref } } })).toEqual({
      properties: [{ key: 'a', type: 'any', required: false }],
      truncated: true,
    });
  });

  it('ends at a cycle and says so', () => {
    const tree = {
      $ref: '#/$defs/node',
      $defs: {
        node: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            next: { $ref: '#/$defs/node' },
            children: { type: 'array', items: { $ref: '#/$defs/node' } },
          },
        },
      },
    };
    const { properties, truncated } = listSchemaProperties(tree);
    expect(properties.map(({ key }) => key)).toEqual([
      'name',
      'next',
      'children',
    ]);
    expect(truncated).toBe(true);
  });

  it('ends in a virtual tree of 2^40 parts', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        {
          properties: {
            a: { $ref: `#/$defs/d${index + 1}` },
            b: { $ref: `#/$defs/d${index + 1}` },
          },
        },
      ]),
    );
    const { properties, truncated } = listSchemaProperties({
      $ref: '#/$defs/d0',
      $defs,
    });
    expect(truncated).toBe(true);
    expect(properties.length).toBeGreaterThan(100);
    expect(properties.length).toBeLessThanOrEqual(limits.schemaNodes);
  });

  it.each(['items', 'additionalProperties', 'allOf', 'properties'])(
    'ends in 10 000 levels of %s',
    keyword => {
      let schema: Record<string, unknown> = { properties: { end: {} } };
      for (let level = 0; level < 10_000; level += 1) {
        if (keyword === 'properties') schema = { properties: { a: schema } };
        else schema = { [keyword]: keyword === 'allOf' ? [schema] : schema };
      }
      expect(listSchemaProperties(schema).truncated).toBe(true);
    },
  );

  it('ends in a schema of very many alternatives', () => {
    const anyOf = Array.from({ length: 300_000 }, () => ({}));
    expect(listSchemaProperties({ anyOf }).truncated).toBe(true);
  });

  it('reads a schema once, however many references lead to it', () => {
    let reads = 0;
    const counted = (value: object) => ({
      get: () => {
        reads += 1;
        return value;
      },
      enumerable: true,
    });
    const big = Object.defineProperties(
      {},
      { required: counted(['a']), type: counted(['string', 'null']) },
    );
    const schema = Object.defineProperty(
      {
        properties: Object.fromEntries(
          Array.from({ length: 1_000 }, (_, i) => [
            `p${i}`,
            { $ref: '#/$defs/big' },
          ]),
        ),
      },
      '$defs',
      counted({ big }),
    );
    expect(rows(schema)).toContain('p999: string | null');
    expect(reads).toBeLessThan(10);
  });

  it('takes no more types than there are', () => {
    const type = Array.from({ length: 1_000 }, (_, index) => `t${index}`);
    expect(rows({ properties: { a: { type } } })[0].split(' | ')).toHaveLength(
      7,
    );
  });

  it('says when parts that depend on others are not listed', () => {
    const schema = { properties: { a: {} }, then: { properties: { b: {} } } };
    expect(listSchemaProperties(schema).truncated).toBe(true);
  });

  it('lists a property of an odd name', () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    expect(rows(schema)).toEqual(['__proto__: string']);
  });

  it.each([undefined, null, true, 'x', 7, []])('has no rows for %j', schema => {
    expect(listSchemaProperties(schema)).toEqual({
      properties: [],
      truncated: false,
    });
  });
});
