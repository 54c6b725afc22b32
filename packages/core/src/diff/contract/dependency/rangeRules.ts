import type { Rule } from '../../rules/Rule';

const entry = (range: string) =>
  `dependencies: [{name: a, ref: x, compatibility: "${range}"}]`;

const TEXTS = 'Upstream only sees that the texts differ.';

/** @internal */
export const rangeRules: Rule[] = [
  {
    id: 'dependency.range-respelled',
    condition:
      'the range of a dependency admits the same versions in other words',
    classification: 'NON_BREAKING',
    why: 'Both ranges mean the same.',
    example: { old: entry('^1.2.0'), new: entry('>=1.2.0 <2.0.0') },
    relaxes: TEXTS,
  },
  {
    id: 'dependency.range-widened',
    condition: 'the range of a dependency admits more versions than before',
    classification: 'NON_BREAKING',
    why: 'Every version that was admitted still is.',
    example: { old: entry('^1.2.0'), new: entry('^1.0.0') },
    relaxes: TEXTS,
  },
  {
    id: 'dependency.range-narrowed',
    condition: 'the range of a dependency admits fewer versions than before',
    classification: 'POTENTIAL_BREAKING',
    why: 'Where a version runs that is no longer admitted, it has to be replaced first.',
    remedy: 'Upgrade the other service everywhere before this one.',
    example: { old: entry('^1.0.0'), new: entry('^1.2.0') },
  },
  {
    id: 'dependency.range-shifted',
    condition:
      'the range of a dependency no longer admits some versions and newly admits others',
    classification: 'POTENTIAL_BREAKING',
    why: 'Where a version runs that is no longer admitted, it has to be replaced first.',
    remedy: 'Upgrade the other service everywhere before this one.',
    example: { old: entry('>=1.0.0 <3.0.0'), new: entry('>=2.0.0 <4.0.0') },
  },
  {
    id: 'dependency.range-replaced',
    condition:
      'the range of a dependency admits none of the versions that it admitted before',
    classification: 'BREAKING',
    why: 'No version of the other service suits both revisions, so both have to be upgraded at once.',
    remedy: 'Admit the old and the new versions for a while.',
    example: { old: entry('^1.0.0'), new: entry('^2.0.0') },
  },
  {
    id: 'dependency.range-unknown',
    condition:
      'the range of a dependency changes and the two cannot be compared: unreadable, or too much to test',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether the versions in use are still admitted cannot be told.',
    remedy: 'Write a range that can be read, and keep it short.',
    example: { old: entry('^1.0.0'), new: entry('newest') },
  },
];
