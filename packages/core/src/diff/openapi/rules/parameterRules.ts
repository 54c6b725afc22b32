import type { Rule } from '../../rules/Rule';
import { operations, parameters } from './example';

const q = { name: 'q', in: 'query' };

/** Rules about parameters. @internal */
export const parameterRules: readonly Rule[] = [
  {
    id: 'openapi.parameter-added',
    condition: 'an optional parameter is added',
    classification: 'NON_BREAKING',
    why: 'Consumers do not have to send the new parameter.',
    example: operations({}, { parameters: [q] }),
    relaxes:
      'Upstream does not tell optional parameters from required ones in 1.x.',
  },
  {
    id: 'openapi.required-parameter-added',
    condition: 'a required parameter is added',
    classification: 'BREAKING',
    why: 'Consumers do not send the new parameter, and it is required.',
    remedy: 'Make it optional, with a default.',
    example: operations({}, { parameters: [{ ...q, required: true }] }),
  },
  {
    id: 'openapi.parameter-removed',
    condition: 'a parameter is removed',
    classification: 'BREAKING',
    why: 'What consumers ask for with the parameter is no longer heard.',
    remedy: 'Keep it and mark it as deprecated until nobody sends it.',
    example: operations({ parameters: [q] }, {}),
  },
  {
    id: 'openapi.parameter-moved',
    condition: 'a parameter is expected at another place or under another name',
    classification: 'BREAKING',
    why: 'Consumers send it where it is no longer looked for.',
    remedy: 'Accept it at both places.',
    example: parameters({ in: 'query' }, { in: 'header' }),
  },
  {
    id: 'openapi.parameter-became-required',
    condition: 'a parameter becomes required',
    classification: 'BREAKING',
    why: 'Calls without the parameter are refused.',
    remedy: 'Leave it optional, with a default.',
    example: parameters({}, { required: true }),
  },
  {
    id: 'openapi.parameter-became-optional',
    condition: 'a parameter is no longer required',
    classification: 'NON_BREAKING',
    why: 'Consumers that send the parameter may go on doing so.',
    example: parameters({ required: true }, {}),
    relaxes: 'All calls of today are still allowed.',
  },
  {
    id: 'openapi.parameter-serialization-changed',
    condition:
      'a parameter is written in another way (style, explode, content)',
    classification: 'BREAKING',
    why: 'What consumers write is read in another way.',
    remedy: 'Keep style and explode.',
    example: parameters(
      { schema: { type: 'array' } },
      { schema: { type: 'array' }, explode: false },
    ),
  },
  {
    id: 'openapi.parameter-reserved-changed',
    condition: 'whether reserved characters of a parameter are escaped changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Values with reserved characters may be read in another way.',
    remedy: 'Accept them escaped and not escaped.',
    example: parameters({ allowReserved: true }, {}),
  },
  {
    id: 'openapi.parameter-empty-allowed',
    condition: 'a parameter may be empty',
    classification: 'NON_BREAKING',
    why: 'All that consumers send today is still allowed.',
    example: parameters({}, { allowEmptyValue: true }),
    relaxes: 'All calls of today are still allowed.',
  },
  {
    id: 'openapi.parameter-empty-refused',
    condition: 'a parameter may no longer be empty',
    classification: 'BREAKING',
    why: 'Calls with the parameter left empty are refused.',
    remedy: 'Keep accepting an empty value.',
    example: parameters({ allowEmptyValue: true }, {}),
  },
];
