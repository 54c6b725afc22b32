import type { Rule } from '../../rules/Rule';
import { constraintRules } from './constraintRules';
import { schemaExample } from './schemaExample';

const none = { type: 'object', properties: {} };
const one = { type: 'object', properties: { a: { type: 'string' } } };
const closed = { additionalProperties: false };
const required = { required: ['a'] };

/** Rules about properties. @internal */
export const propertyRules: readonly Rule[] = [
  {
    id: 'schema.request-property-added',
    condition: 'an optional property is added to what consumers send',
    classification: 'NON_BREAKING',
    why: 'Consumers do not have to send the new property.',
    example: schemaExample('request', none, one),
    relaxes: 'Upstream does not look at whether the property is required.',
  },
  {
    id: 'schema.request-required-property-added',
    condition: 'a required property is added to what consumers send',
    classification: 'BREAKING',
    why: 'Consumers do not send the new property, and it is required.',
    remedy:
      'Make it optional, with a default for consumers that do not send it.',
    example: schemaExample('request', none, { ...one, ...required }),
  },
  {
    id: 'schema.request-property-removed',
    condition: 'a property is removed from what consumers send',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may still send the property, and it has no effect any more.',
    remedy: 'Keep it and mark it as deprecated until nobody sends it.',
    example: schemaExample('request', one, none),
    relaxes:
      'Upstream also counts its entry in "required", and 1.x takes a property of that name for the keyword.',
  },
  {
    id: 'schema.request-property-removed-from-closed',
    condition:
      'a property is removed from what consumers send, and others are not allowed',
    classification: 'BREAKING',
    why: 'Consumers that still send the property are refused.',
    remedy: 'Keep it and mark it as deprecated until nobody sends it.',
    example: schemaExample(
      'request',
      { ...one, ...closed },
      { ...none, ...closed },
    ),
  },
  {
    id: 'schema.response-property-added',
    condition: 'a property is added to what consumers receive',
    classification: 'NON_BREAKING',
    why: 'Consumers ignore properties that they do not know.',
    example: schemaExample('response', none, one),
    relaxes: 'The old schema allowed properties that it does not name.',
  },
  {
    id: 'schema.response-property-added-to-closed',
    condition:
      'a property is added to what consumers receive, and others were not allowed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers were told that no other properties would come, and may refuse them.',
    remedy: 'Check that consumers ignore properties that they do not know.',
    example: schemaExample(
      'response',
      { ...none, ...closed },
      { ...one, ...closed },
    ),
  },
  {
    id: 'schema.response-property-removed',
    condition: 'a property is removed from what consumers receive',
    classification: 'BREAKING',
    why: 'Consumers that read the property no longer find it.',
    remedy: 'Keep it and mark it as deprecated until nobody reads it.',
    example: schemaExample('response', one, none),
  },
  {
    id: 'schema.request-property-became-required',
    condition: 'a property becomes required in what consumers send',
    classification: 'BREAKING',
    why: 'Consumers that do not send the property are refused.',
    remedy: 'Leave it optional, with a default.',
    example: schemaExample('request', one, { ...one, ...required }),
  },
  {
    id: 'schema.request-property-became-optional',
    condition: 'a property is no longer required in what consumers send',
    classification: 'NON_BREAKING',
    why: 'Consumers that send the property may go on doing so.',
    example: schemaExample('request', { ...one, ...required }, one),
    relaxes: 'All that consumers send today is still allowed.',
  },
  {
    id: 'schema.response-property-became-required',
    condition: 'a property becomes required in what consumers receive',
    classification: 'NON_BREAKING',
    why: 'Consumers receive at least what they received before.',
    example: schemaExample('response', one, { ...one, ...required }),
    relaxes:
      'Upstream does not know which way an event goes, and takes any change of "required" for breaking.',
  },
  {
    id: 'schema.response-property-became-optional',
    condition: 'a property is no longer required in what consumers receive',
    classification: 'BREAKING',
    why: 'Consumers that rely on the property may not find it.',
    remedy: 'Keep sending it, and keep it required.',
    example: schemaExample('response', { ...one, ...required }, one),
  },
  ...constraintRules({
    topic: 'openness',
    less: 'what is not named is no longer allowed, or only some of it',
    more: 'more of what is not named is allowed',
    wide: one,
    narrow: { ...one, ...closed },
    tolerated: 'Consumers may refuse properties that they do not know.',
  }),
];
