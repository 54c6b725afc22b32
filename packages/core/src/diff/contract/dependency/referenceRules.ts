import type { Rule } from '../../rules/Rule';

const entry = (ref: string) =>
  `dependencies: [{name: a, ref: "${ref}", compatibility: "^1"}]`;

const BY_REFERENCE =
  'Until 1.0-d upstream tells dependencies apart by reference, so that a new tag is one removed and one added.';

/** @internal */
export const referenceRules: Rule[] = [
  {
    id: 'dependency.repository-changed',
    condition: 'a dependency refers to another repository or path',
    classification: 'POTENTIAL_BREAKING',
    why: 'It may be another service altogether.',
    remedy: 'Compare the two contracts it refers to.',
    example: { old: entry('oci://h/x'), new: entry('oci://h/y') },
    relaxes: BY_REFERENCE,
  },
  {
    id: 'dependency.pin-changed',
    condition:
      'the tag or digest that a dependency refers to is added, removed or changed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Another revision of the other service is used, and its range is not checked where a tag or digest is given.',
    remedy: 'Compare the two revisions.',
    example: { old: entry('oci://h/x:1.0.0'), new: entry('oci://h/x:1.1.0') },
    relaxes: BY_REFERENCE,
  },
  {
    id: 'dependency.ref-respelled',
    condition: 'the same reference is written in another way',
    classification: 'NON_BREAKING',
    why: 'It means the same contract.',
    example: { old: entry('file://../x'), new: entry('../x') },
    relaxes: 'Upstream compares the texts.',
  },
  {
    id: 'dependency.ref-unreadable',
    condition: 'a reference changes from or to one that cannot be read',
    classification: 'POTENTIAL_BREAKING',
    why: 'What it refers to cannot be told.',
    remedy: 'Correct the reference.',
    example: { old: entry('oci://h/x'), new: entry('oci://x') },
    relaxes: BY_REFERENCE,
  },
];
