import { RuleTable } from '../rules/RuleTable';
import { diffSchemas } from './__testUtils__/runSchemaExample';
import type { Direction } from './Direction';
import { schemaRules } from './rules/schemaRules';

const names = (old: unknown, next: unknown, direction: Direction = 'request') =>
  diffSchemas(old, next, { direction }).changes.map(
    ({ ruleId, path }) => `${ruleId} ${path}`,
  );
const object = (properties: object, required?: string[]) => ({
  type: 'object',
  properties,
  ...(required ? { required } : {}),
});
const text = { type: 'string' };

describe('compareSchemas', () => {
  it('judges values of unknown direction by the worse of both', () => {
    const [one, two] = [object({ a: text }), object({ a: text }, ['a'])];
    expect(names(one, two, 'both')).toEqual([
      'schema.request-property-became-required schema.required[a]',
    ]);
    expect(names(two, one, 'both')).toEqual([
      'schema.response-property-became-optional schema.required[a]',
    ]);
  });

  it('takes a property named like a keyword for a property', () => {
    expect(names(object({ required: text }), object({}), 'response')).toEqual([
      'schema.response-property-removed schema.properties.required',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s for a property like any other',
    name => {
      const with_ = object(JSON.parse(`{"${name}": {"type": "string"}}`));
      expect(names(object({}), with_)).toEqual([
        `schema.request-property-added schema.properties.${name}`,
      ]);
      expect(names(with_, object({}), 'response')).toEqual([
        `schema.response-property-removed schema.properties.${name}`,
      ]);
    },
  );

  it.each([
    ['order of enum', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }],
    [
      'order of types',
      { type: ['string', 'null'] },
      { type: ['null', 'string'] },
    ],
    ['bounds that are the default', {}, { minLength: 0, minItems: 0 }],
    ['const as enum', { const: 'a' }, { enum: ['a'] }],
    [
      'exclusive bounds of 3.0',
      { minimum: 1, exclusiveMinimum: true },
      { exclusiveMinimum: 1 },
    ],
    [
      'nullable of 3.0',
      { type: 'string', nullable: true },
      { type: ['string', 'null'] },
    ],
    [
      'openness that is the default',
      { type: 'object' },
      { type: 'object', additionalProperties: true },
    ],
    [
      'one part of allOf',
      object({ a: text }),
      { allOf: [object({ a: text })] },
    ],
    [
      'two parts of allOf',
      object({ a: text, b: text }, ['a']),
      { allOf: [object({ a: text }, ['a']), object({ b: text })] },
    ],
    [
      'order of alternatives',
      { oneOf: [text, { type: 'object' }] },
      { oneOf: [{ type: 'object' }, text] },
    ],
    ['an items list of draft 7', { items: [text] }, { prefixItems: [text] }],
  ])('sees no change in %s', (_, old, next) => {
    expect(names(old, next, 'both')).toEqual([]);
    expect(names(next, old, 'both')).toEqual([]);
  });

  it('knows integers for numbers', () => {
    const [integer, number] = [{ type: 'integer' }, { type: 'number' }];
    expect(names(integer, number)).toEqual([
      'schema.request-type-widened schema.type',
    ]);
    expect(names(integer, number, 'response')).toEqual([
      'schema.response-type-widened schema.type',
    ]);
  });

  it('compares alternatives by name, wherever they stand', () => {
    const cat = (extra = {}) => ({
      title: 'Cat',
      ...object({ a: text, ...extra }),
    });
    const dog = { title: 'Dog', ...object({}) };
    expect(
      names({ oneOf: [cat(), dog] }, { oneOf: [dog, cat({ b: text })] }),
    ).toEqual(['schema.request-property-added schema.oneOf[1].properties.b']);
  });

  it('takes a schema for a union of itself alone', () => {
    const cat = { title: 'Cat', ...object({ a: text }) };
    const dog = { title: 'Dog', ...object({}) };
    expect(names(cat, { oneOf: [cat, dog] }, 'response')).toEqual([
      'schema.response-branch-widened schema.oneOf[1]',
    ]);
  });

  it.each(['minimum', 'exclusiveMinimum', 'exclusiveMaximum'])(
    'does not take a %s that is no number for harmless',
    keyword => {
      expect(names({ [keyword]: '1' }, { [keyword]: '2' })).toEqual([
        `schema.keyword-changed schema.${keyword}`,
      ]);
      expect(names({ [keyword]: '1' }, {})).toEqual([
        `schema.keyword-changed schema.${keyword}`,
      ]);
    },
  );

  it('ignores an exclusive bound of 3.0 without a bound', () => {
    expect(names(text, { ...text, exclusiveMinimum: true })).toEqual([]);
  });

  it('reads null among alternatives as nullable', () => {
    expect(names(text, { anyOf: [text, { type: 'null' }] })).toEqual([
      'schema.request-null-widened schema.nullable',
    ]);
  });

  it('ignores in one direction what only goes in the other', () => {
    const of = (property: object) => object({ id: property });
    const [old, next] = [
      of({ type: 'string', readOnly: true }),
      of({ type: 'integer', readOnly: true }),
    ];
    expect(names(old, next, 'request')).toEqual([
      'schema.unused-position-changed schema.properties.id',
    ]);
    expect(names(old, next, 'response')).toEqual([
      'schema.type-changed schema.properties.id.type',
    ]);
    expect(names(old, { ...old, required: ['id'] }, 'both')).toEqual([
      'schema.response-property-became-required schema.required[id]',
    ]);
  });

  it('counts a long list once more for all that is not listed', () => {
    const many = (prefix: string) => ({
      enum: Array.from({ length: 1000 }, (_, index) => `${prefix}${index}`),
    });
    const { changes } = diffSchemas(many('a'), many('b'));
    expect(changes).toHaveLength(402);
    expect(changes.at(-1)).toMatchObject({
      path: 'schema.enum',
      type: 'removed',
      oldValue: '800 more',
      classification: 'BREAKING',
    });
  });

  it('cuts values and names', () => {
    const { changes } = diffSchemas(
      object({}),
      object({ ['n'.repeat(5000)]: { enum: ['v'.repeat(5000)] } }),
    );
    expect(changes[0].path.length).toBeLessThan(300);
    expect(changes[0].newValue?.length).toBeLessThan(300);
  });

  it('gives the default class where the table lacks the rule', () => {
    const rules = RuleTable.create(schemaRules).without('schema.text-changed');
    const { changes } = diffSchemas(text, { ...text, title: 'A' }, { rules });
    expect(changes).toMatchObject([
      { ruleId: 'default', classification: 'POTENTIAL_BREAKING' },
    ]);
  });
});
