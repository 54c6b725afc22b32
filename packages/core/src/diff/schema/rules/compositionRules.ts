import type { Rule } from '../../rules/Rule';
import { constraintRules } from './constraintRules';
import { schemaExample } from './schemaExample';

const a = { type: 'object', title: 'A' };
const b = { type: 'object', title: 'B' };
const union = (mapping: object, propertyName = 'kind') => ({
  oneOf: [a, b],
  discriminator: { propertyName, mapping },
});

/** Rules about schemas made of schemas. @internal */
export const compositionRules: readonly Rule[] = [
  ...constraintRules({
    topic: 'schema',
    less: 'values must fit a schema that was not there',
    more: 'values no longer have to fit a schema',
    wide: { type: 'array' },
    narrow: { type: 'array', items: { type: 'string' } },
  }),
  ...constraintRules({
    topic: 'branch',
    less: 'an alternative is removed from oneOf or anyOf',
    more: 'an alternative is added to oneOf or anyOf',
    wide: { oneOf: [a, b] },
    narrow: { oneOf: [a] },
  }),
  ...constraintRules({
    topic: 'union',
    less: 'values must fit oneOf or anyOf too',
    more: 'values no longer have to fit oneOf or anyOf',
    wide: { type: 'object' },
    narrow: { type: 'object', anyOf: [a, b] },
  }),
  {
    id: 'schema.union-kind-changed',
    condition: 'anyOf becomes oneOf or the other way round',
    classification: 'POTENTIAL_BREAKING',
    why: 'Values that fit more than one alternative are judged differently.',
    remedy: 'Check that no value fits more than one alternative.',
    example: schemaExample('request', { anyOf: [a, b] }, { oneOf: [a, b] }),
  },
  ...constraintRules({
    topic: 'part',
    less: 'values must fit another part of allOf',
    more: 'values no longer have to fit a part of allOf',
    wide: { anyOf: [a, b] },
    narrow: {
      anyOf: [a, b],
      allOf: [{ anyOf: [{ minLength: 1 }, { minItems: 1 }] }],
    },
  }),
  ...constraintRules({
    topic: 'not',
    less: 'some values are excluded with not',
    more: 'values are no longer excluded with not',
    wide: { type: 'string' },
    narrow: { type: 'string', not: { maxLength: 1 } },
  }),
  {
    id: 'schema.discriminator-added',
    condition: 'a discriminator is added',
    classification: 'POTENTIAL_BREAKING',
    why: 'The alternatives are told apart by a property that had no such meaning before.',
    remedy: 'Check that consumers send the property and cope with it.',
    example: schemaExample('request', { oneOf: [a, b] }, union({})),
  },
  {
    id: 'schema.discriminator-removed',
    condition: 'a discriminator is removed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may rely on the property to tell the alternatives apart.',
    remedy: 'Keep the discriminator.',
    example: schemaExample('request', union({}), { oneOf: [a, b] }),
  },
  {
    id: 'schema.discriminator-property-changed',
    condition: 'alternatives are told apart by another property',
    classification: 'BREAKING',
    why: 'Consumers tell the alternatives apart by the old property.',
    remedy: 'Keep the property of the discriminator.',
    example: schemaExample('request', union({}), union({}, 'type')),
  },
  ...constraintRules({
    topic: 'discriminator-value',
    less: 'the discriminator no longer maps a value',
    more: 'the discriminator maps another value',
    wide: union({ a: '#/A' }),
    narrow: union({}),
    tolerated:
      'Consumers may receive a value of the discriminator that they do not know.',
  }),
  {
    id: 'schema.discriminator-value-changed',
    condition: 'the discriminator maps a value to another schema',
    classification: 'BREAKING',
    why: 'Consumers that use the value mean the old schema by it.',
    remedy: 'Keep the value, and add another for the new schema.',
    example: schemaExample('request', union({ a: '#/A' }), union({ a: '#/B' })),
  },
];
