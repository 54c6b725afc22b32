import type { Rule } from '../../rules/Rule';
import { constraintRules } from './constraintRules';
import { schemaExample } from './schemaExample';

/** Rules about how large, long or many. @internal */
export const boundRules: readonly Rule[] = [
  ...constraintRules({
    topic: 'range',
    less: 'a bound of a number is tighter',
    more: 'a bound of a number is looser',
    wide: { type: 'number', maximum: 10 },
    narrow: { type: 'number', maximum: 5 },
  }),
  ...constraintRules({
    topic: 'length',
    less: 'a bound of the length of a text is tighter',
    more: 'a bound of the length of a text is looser',
    wide: { type: 'string', maxLength: 10 },
    narrow: { type: 'string', maxLength: 5 },
  }),
  ...constraintRules({
    topic: 'item-count',
    less: 'a bound of the number of items is tighter',
    more: 'a bound of the number of items is looser',
    wide: { type: 'array', minItems: 1 },
    narrow: { type: 'array', minItems: 2 },
  }),
  ...constraintRules({
    topic: 'property-count',
    less: 'a bound of the number of properties is tighter',
    more: 'a bound of the number of properties is looser',
    wide: { type: 'object', maxProperties: 10 },
    narrow: { type: 'object', maxProperties: 5 },
  }),
  ...constraintRules({
    topic: 'multiple',
    less: 'numbers must be multiples of a larger step',
    more: 'numbers may be multiples of a smaller step',
    wide: { type: 'number', multipleOf: 5 },
    narrow: { type: 'number', multipleOf: 10 },
  }),
  {
    id: 'schema.multiple-changed',
    condition: 'multipleOf is replaced by a number that is no multiple of it',
    classification: 'BREAKING',
    why: 'Values that fitted the old step do not fit the new one.',
    remedy: 'Keep the step, or use one that divides it.',
    example: schemaExample('request', { multipleOf: 3 }, { multipleOf: 5 }),
  },
  ...constraintRules({
    topic: 'uniqueness',
    less: 'items must differ from one another',
    more: 'items may be equal',
    wide: { type: 'array' },
    narrow: { type: 'array', uniqueItems: true },
  }),
];
