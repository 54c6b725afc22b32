import type { Rule } from '../../rules/Rule';

const http = (values: string) => `interfaces: [{name: a, type: http${values}}]`;

/** @internal */
export const portRules: Rule[] = [
  {
    id: 'interface.port-added',
    condition: 'the port of an interface is stated for the first time',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may have used another one.',
    remedy: 'Check that it is the port that was used before.',
    example: { old: http(''), new: http(', port: 80') },
  },
  {
    id: 'interface.port-removed',
    condition: 'the port of an interface is removed',
    classification: 'BREAKING',
    why: 'Consumers no longer know where to connect.',
    remedy: 'Keep the port.',
    example: { old: http(', port: 80'), new: http('') },
  },
  {
    id: 'interface.port-changed',
    condition: 'the port of an interface is changed',
    classification: 'BREAKING',
    why: 'Consumers connect to the old port.',
    remedy: 'Listen on both ports until nobody uses the old one.',
    example: { old: http(', port: 80'), new: http(', port: 81') },
  },
  {
    id: 'interface.port-unsaid',
    condition:
      'an interface loses its port because format 2.0 has no place for one',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether it is still the same is no longer known.',
    remedy: 'Keep listening on the same port.',
    example: {
      old: http(', port: 80'),
      new: 'pactoVersion: "2.0"\ninterfaces: [{name: a, type: openapi}]',
    },
  },
];
