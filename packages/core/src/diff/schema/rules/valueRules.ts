import type { Rule } from '../../rules/Rule';
import { constraintRules } from './constraintRules';
import { schemaExample } from './schemaExample';

/** Rules about single values: type, null, enum, format, pattern. @internal */
export const valueRules: readonly Rule[] = [
  ...constraintRules({
    topic: 'type',
    less: 'a type is no longer allowed',
    more: 'another type is allowed',
    wide: { type: ['string', 'integer'] },
    narrow: { type: 'string' },
  }),
  {
    id: 'schema.type-changed',
    condition: 'a type is replaced by another',
    classification: 'BREAKING',
    why: 'Values of the old type are no longer what the schema describes.',
    remedy: 'Keep the type, and put the new one into another property.',
    example: schemaExample('request', { type: 'string' }, { type: 'boolean' }),
  },
  {
    id: 'schema.implied-type-changed',
    condition:
      'a type that other keywords imply is written down or no longer written down',
    classification: 'POTENTIAL_BREAKING',
    why: 'Strictly read, values of other types were allowed without the type.',
    remedy: 'Check that nobody relies on values of other types.',
    example: schemaExample(
      'request',
      { properties: { a: {} } },
      { type: 'object', properties: { a: {} } },
    ),
  },
  ...constraintRules({
    topic: 'null',
    less: 'null is no longer allowed',
    more: 'null is allowed',
    wide: { type: 'string', nullable: true },
    narrow: { type: 'string' },
  }),
  ...constraintRules({
    topic: 'enum',
    less: 'values are limited to a list',
    more: 'values are no longer limited to a list',
    wide: { type: 'string' },
    narrow: { type: 'string', enum: ['a'] },
    tolerated: 'Consumers that list all values may meet one they do not know.',
  }),
  ...constraintRules({
    topic: 'enum-value',
    less: 'a listed value is removed',
    more: 'a value is added to the list',
    wide: { enum: ['a', 'b'] },
    narrow: { enum: ['a'] },
    tolerated: 'Consumers that list all values may meet one they do not know.',
  }),
  {
    id: 'schema.const-changed',
    condition: 'the only allowed value is replaced by another',
    classification: 'BREAKING',
    why: 'The old value is no longer what the schema describes.',
    remedy: 'Allow both values for a while.',
    example: schemaExample('request', { const: 'a' }, { const: 'b' }),
  },
  ...constraintRules({
    topic: 'format',
    less: 'the format is narrower',
    more: 'the format is wider or gone',
    wide: { type: 'integer', format: 'int64' },
    narrow: { type: 'integer', format: 'int32' },
  }),
  {
    id: 'schema.format-changed',
    condition: 'the format is replaced by another',
    classification: 'BREAKING',
    why: 'Values of the old format are no longer what the schema describes.',
    remedy: 'Keep the format, and put the new one into another property.',
    example: schemaExample('request', { format: 'date' }, { format: 'uuid' }),
  },
  ...constraintRules({
    topic: 'pattern',
    less: 'values must match a pattern',
    more: 'values no longer have to match a pattern',
    wide: { type: 'string' },
    narrow: { type: 'string', pattern: '^a' },
    tolerated: 'Consumers may rely on the pattern when they parse the value.',
  }),
  {
    id: 'schema.pattern-changed',
    condition: 'the pattern is replaced by another',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether the new pattern allows all that the old one did is not known.',
    remedy:
      'Check that old values match the new pattern, and new values the old one.',
    example: schemaExample('request', { pattern: '^a' }, { pattern: '^b' }),
  },
];
