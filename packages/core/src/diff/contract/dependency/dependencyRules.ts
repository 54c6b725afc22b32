import type { Rule } from '../../rules/Rule';
import { rangeRules } from './rangeRules';
import { referenceRules } from './referenceRules';

const entry = (values: string) =>
  `dependencies: [{name: a, ref: x, compatibility: "^1"${values}}]`;

/** @internal */
export const dependencyRules: Rule[] = [
  {
    id: 'dependency.added',
    condition: 'an optional dependency is added',
    classification: 'NON_BREAKING',
    why: 'The service works without it.',
    example: { old: '', new: entry('') },
  },
  {
    id: 'dependency.required-added',
    condition: 'a required dependency is added',
    classification: 'POTENTIAL_BREAKING',
    why: 'Where the other service does not run, this one can no longer run.',
    remedy: 'Check that it runs wherever this service does.',
    example: { old: '', new: entry(', required: true') },
  },
  {
    id: 'dependency.removed',
    condition: 'a dependency is removed or renamed',
    classification: 'BREAKING',
    why: 'Consumers may rely on what was done through the other service.',
    remedy:
      'Publish it as a major version, or keep the dependency until its consumers know.',
    example: { old: entry(''), new: '' },
  },
  {
    id: 'dependency.became-required',
    condition: 'a dependency becomes required',
    classification: 'POTENTIAL_BREAKING',
    why: 'Where the other service does not run, this one can no longer run.',
    remedy: 'Check that it runs wherever this service does.',
    example: { old: entry(''), new: entry(', required: true') },
  },
  {
    id: 'dependency.became-optional',
    condition: 'a dependency is no longer required',
    classification: 'NON_BREAKING',
    why: 'The service needs less than before.',
    example: { old: entry(', required: true'), new: entry('') },
    relaxes: 'Upstream does not look at which way the flag changes.',
  },
  ...referenceRules,
  ...rangeRules,
];
