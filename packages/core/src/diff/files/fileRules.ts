import type { Rule } from '../rules/Rule';

const openApi = 'interfaces: [{name: a, type: http, contract: a.yaml}]';
const event = 'interfaces: [{name: a, type: event, contract: a.json}]';

/** For definition files whatever their kind. @internal */
export const fileRules: Rule[] = [
  {
    id: 'file.missing',
    condition:
      'a file that the contract names is missing on one side, or on both under two names',
    classification: 'POTENTIAL_BREAKING',
    why: 'What is not there cannot be compared.',
    remedy: 'Add the file to the new bundle if it is missing there.',
    example: { old: `${openApi}\n# file: a.yaml\npaths: {}`, new: openApi },
  },
  {
    id: 'file.rewritten',
    condition: 'a definition file is changed, but nothing that it defines',
    classification: 'NON_BREAKING',
    why: 'The two files say the same: only notation, order or descriptions differ.',
    example: {
      old: `${openApi}\n# file: a.yaml\n{openapi: 3.0.0, paths: {}}`,
      new: `${openApi}\n# file: a.yaml\n{paths: {}, openapi: 3.0.0}`,
    },
    relaxes:
      'Upstream compares notation: an empty "required" or a new description counts as a change of what is defined.',
  },
  {
    id: 'file.not-compared',
    condition:
      'a changed file cannot be compared in full: unreadable, too deep, too much work',
    classification: 'POTENTIAL_BREAKING',
    why: 'What was not compared may have changed in a breaking way.',
    remedy: 'Look up in the limitations of the comparison what stopped it.',
    example: {
      old: `${event}\n# file: a.json\n{}`,
      new: `${event}\n# file: a.json\n{`,
    },
    relaxes:
      'Upstream takes a part that it cannot read for absent, so that what was in it counts as removed.',
  },
  {
    id: 'file.kind-unknown',
    condition: 'a changed file is of a kind that is not known here',
    classification: 'POTENTIAL_BREAKING',
    why: 'Nobody has looked at what changed in it.',
    remedy: 'Compare the two files by hand.',
    example: {
      old: 'interfaces: [{name: a, type: graphql, contract: a.gql}]\n# file: a.gql\ntype A',
      new: 'interfaces: [{name: a, type: graphql, contract: a.gql}]\n# file: a.gql\ntype B',
    },
  },
  {
    id: 'file.kind-changed',
    condition: 'a definition is written in another format than before',
    classification: 'BREAKING',
    why: 'Nothing of what the old format described is described any more.',
    remedy: 'Publish the new format as an interface of its own.',
    example: {
      old: `${openApi}\n# file: a.yaml\nopenapi: 3.1.0`,
      new: `${openApi}\n# file: a.yaml\nasyncapi: 3.0.0`,
    },
  },
  {
    id: 'file.named-file-changed',
    condition:
      'a file is changed that another file of the bundle names in a way that is not followed',
    classification: 'POTENTIAL_BREAKING',
    why: 'A definition may include it, and what that means is not known here.',
    remedy:
      'Put the definition into one file, or compare the two files by hand.',
    example: {
      old: `${openApi}\n# file: a.yaml\nx-include: common.yaml\n# file: common.yaml\na: 1`,
      new: `${openApi}\n# file: a.yaml\nx-include: common.yaml\n# file: common.yaml\na: 2`,
    },
  },
  {
    id: 'file.default-schema-added-or-removed',
    condition:
      'a schema is added or removed at a default place, where other contracts look for one',
    classification: 'POTENTIAL_BREAKING',
    why: 'Contracts that refer to this one use it.',
    remedy: 'Check who refers to this contract.',
    example: { old: '', new: '# file: policy/schema.json\n{}' },
  },
];
