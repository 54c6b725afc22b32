import type { Rule } from '../../rules/Rule';

const entry = (values: string) => `policies: [{name: a${values}}]`;
const withFile = (values: string, file: string) =>
  `${entry(values)}\n# file: ${file}\n{}`;

/** @internal */
export const policyRules: Rule[] = [
  {
    id: 'policy.added',
    condition: 'a policy is added',
    classification: 'NON_BREAKING',
    why: 'The contract promises more than before.',
    example: { old: '', new: entry(', ref: x') },
  },
  {
    id: 'policy.removed',
    condition: 'a policy is removed or renamed',
    classification: 'POTENTIAL_BREAKING',
    why: 'What it guaranteed is no longer checked.',
    remedy: 'Keep the policy.',
    example: { old: entry(', ref: x'), new: '' },
  },
  {
    id: 'policy.schema-moved',
    condition: 'the schema of a policy is in another file of the bundle',
    classification: 'NON_BREAKING',
    why: 'What the two files say is compared separately.',
    example: {
      old: withFile(', schema: a.json', 'a.json'),
      new: withFile(', schema: b.json', 'b.json'),
    },
    relaxes:
      'Upstream only sees that the name of the file differs; here the contents are compared.',
  },
  {
    id: 'policy.schema-added-or-removed',
    condition: 'a policy gets or loses a schema of its own',
    classification: 'POTENTIAL_BREAKING',
    why: 'What it demands is decided at another place from now on.',
    remedy: 'Compare what both demand.',
    example: {
      old: entry(''),
      new: withFile(', schema: a.json', 'a.json'),
    },
  },
  {
    id: 'policy.ref-added',
    condition: 'a policy refers to another contract',
    classification: 'NON_BREAKING',
    why: 'Nothing was demanded before; where it replaces a schema, the loss of that is a change of its own.',
    example: { old: entry(''), new: entry(', ref: x') },
  },
  {
    id: 'policy.ref-changed',
    condition:
      'a policy refers to another contract, tag or digest, or no longer to one',
    classification: 'POTENTIAL_BREAKING',
    why: 'It may demand something else.',
    remedy: 'Compare the two contracts it refers to.',
    example: { old: entry(', ref: x'), new: entry(', ref: y') },
  },
  {
    id: 'policy.target-changed',
    condition: 'what a policy applies to is changed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Something that was checked before may no longer be.',
    remedy: 'Keep the target.',
    example: {
      old: entry(', ref: x, target: contract'),
      new: entry(', ref: x, target: other'),
    },
  },
];
