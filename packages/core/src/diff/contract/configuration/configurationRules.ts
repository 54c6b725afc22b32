import type { Rule } from '../../rules/Rule';

const entry = (values: string) => `configurations: [{name: a${values}}]`;
const withFile = (values: string, file: string) =>
  `${entry(values)}\n# file: ${file}\n{}`;

/** @internal */
export const configurationRules: Rule[] = [
  {
    id: 'configuration.added',
    condition: 'a configuration that may be left out is added',
    classification: 'NON_BREAKING',
    why: 'Nobody has to set it.',
    example: { old: '', new: entry(', ref: x') },
    relaxes:
      'In 1.0-d upstream compares by position, so that an entry that is inserted makes those after it look renamed.',
  },
  {
    id: 'configuration.required-added',
    condition: 'a required configuration is added',
    classification: 'POTENTIAL_BREAKING',
    why: 'A deployment that does not set it may no longer start.',
    remedy: 'Give it values or make it optional first.',
    example: { old: '', new: entry(', ref: x, required: true') },
  },
  {
    id: 'configuration.removed',
    condition: 'a configuration is removed or renamed',
    classification: 'BREAKING',
    why: 'What deployments set there no longer has an effect, or is refused.',
    remedy: 'Accept it until nobody sets it.',
    example: { old: entry(', ref: x'), new: '' },
  },
  {
    id: 'configuration.became-required',
    condition: 'a configuration becomes required',
    classification: 'POTENTIAL_BREAKING',
    why: 'A deployment that does not set it may no longer start.',
    remedy: 'Give it values first.',
    example: {
      old: entry(', ref: x, required: false'),
      new: entry(', ref: x, required: true'),
    },
  },
  {
    id: 'configuration.became-optional',
    condition: 'a configuration is no longer required',
    classification: 'NON_BREAKING',
    why: 'Whoever sets it still can.',
    example: {
      old: entry(', ref: x, required: true'),
      new: entry(', ref: x, required: false'),
    },
  },
  {
    id: 'configuration.schema-moved',
    condition: 'the schema of a configuration is in another file of the bundle',
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
    id: 'configuration.schema-added',
    condition: 'a configuration gets a schema',
    classification: 'POTENTIAL_BREAKING',
    why: 'Values that were fine may be refused.',
    remedy: 'Check the values that are set against the schema.',
    example: {
      old: entry(''),
      new: withFile(', schema: a.json', 'a.json'),
    },
  },
  {
    id: 'configuration.schema-removed',
    condition:
      'a configuration loses its own schema, even if it refers to one of another contract instead',
    classification: 'BREAKING',
    why: 'What deployments may set is no longer stated here.',
    remedy: 'Keep the schema.',
    example: {
      old: withFile(', schema: a.json', 'a.json'),
      new: entry(''),
    },
  },
  {
    id: 'configuration.ref-added',
    condition: 'a configuration refers to the schema of another contract',
    classification: 'NON_BREAKING',
    why: 'Nothing was stated before; where it replaces a schema, the loss of that is a change of its own.',
    example: { old: entry(''), new: entry(', ref: x') },
  },
  {
    id: 'configuration.ref-removed',
    condition:
      'a configuration no longer refers to the schema of another contract',
    classification: 'BREAKING',
    why: 'What deployments may set is decided elsewhere from now on.',
    remedy: 'Keep the reference.',
    example: { old: entry(', ref: x'), new: entry('') },
  },
  {
    id: 'configuration.ref-changed',
    condition: 'a configuration refers to another contract, tag or digest',
    classification: 'POTENTIAL_BREAKING',
    why: 'The other schema may refuse values that were fine.',
    remedy: 'Compare the two contracts it refers to.',
    example: { old: entry(', ref: x'), new: entry(', ref: y') },
  },
  {
    id: 'configuration.value-changed',
    condition: 'a value that the contract sets is added, removed or changed',
    classification: 'NON_BREAKING',
    why: 'It is a setting of the service itself; the schema says what may be set.',
    example: {
      old: entry(', schema: s.json, values: {A: 1}'),
      new: entry(', schema: s.json, values: {A: 2}'),
    },
  },
];
