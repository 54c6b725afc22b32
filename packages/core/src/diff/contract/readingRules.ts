import type { Rule } from '../rules/Rule';

/** For the contract as a whole, in both profiles. @internal */
export const readingRules: Rule[] = [
  {
    id: 'contract.unreadable',
    condition: 'a contract that does not load, on either side',
    classification: 'POTENTIAL_BREAKING',
    why: 'What cannot be read cannot be compared, so nothing says that the change is safe.',
    remedy: 'Correct the contract; its findings say where.',
    example: {
      old: 'service: {name: a, version: 1.0.0}',
      new: 'service: {name: a}',
    },
  },
];
