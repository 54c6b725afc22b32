import type { Rule } from '../../rules/Rule';
import { portRules } from './portRules';
import { visibilityRules } from './visibilityRules';

const http = (values: string) => `interfaces: [{name: a, type: http${values}}]`;

/** @internal */
export const interfaceRules: Rule[] = [
  {
    id: 'interface.added',
    condition: 'an interface is added',
    classification: 'NON_BREAKING',
    why: 'Nobody uses it yet.',
    example: { old: '', new: http('') },
  },
  {
    id: 'interface.removed',
    condition: 'an interface is removed or renamed',
    classification: 'BREAKING',
    why: 'Whoever uses it no longer finds it.',
    remedy: 'Keep it beside the new one until nobody uses it.',
    example: { old: http(''), new: '' },
  },
  {
    id: 'interface.type-changed',
    condition: 'the type of an interface is changed',
    classification: 'BREAKING',
    why: 'Consumers speak the old protocol.',
    remedy: 'Add the new type as an interface of its own.',
    example: {
      old: 'interfaces: [{name: a, type: http}]',
      new: 'interfaces: [{name: a, type: grpc}]',
    },
  },
  ...portRules,
  ...visibilityRules,
  {
    id: 'interface.definition-moved',
    condition:
      'the definition of an interface is in another file of the bundle',
    classification: 'NON_BREAKING',
    why: 'Consumers do not see file names; other rules judge what changes in the definition.',
    example: {
      old: `${http(', contract: a.yaml')}\n# file: a.yaml\npaths: {}`,
      new: `${http(', contract: b.yaml')}\n# file: b.yaml\npaths: {}`,
    },
    relaxes:
      'Upstream only sees that the name of the file differs; here the contents are compared.',
  },
  {
    id: 'interface.definition-added',
    condition: 'an interface gets a definition',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether it describes what was offered before is not known.',
    remedy: 'Check that what it says was true before.',
    example: {
      old: http(''),
      new: `${http(', contract: a.yaml')}\n# file: a.yaml\npaths: {}`,
    },
  },
  {
    id: 'interface.definition-removed',
    condition: 'an interface loses its definition',
    classification: 'POTENTIAL_BREAKING',
    why: 'What it offers is no longer described.',
    remedy: 'Keep the definition.',
    example: {
      old: `${http(', contract: a.yaml')}\n# file: a.yaml\npaths: {}`,
      new: http(''),
    },
  },
];
