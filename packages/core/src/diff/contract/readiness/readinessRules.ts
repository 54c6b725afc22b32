import type { Rule } from '../../rules/Rule';

const readiness = (values: string) => `readiness: {${values}}`;

/** @internal */
export const readinessRules: Rule[] = [
  {
    id: 'readiness.changed',
    condition:
      'the readiness, its expiry, its minimum score or its partial credit is changed',
    classification: 'NON_BREAKING',
    why: 'It says how well the service is prepared for production, not what it does.',
    example: { old: readiness('minScore: 80'), new: readiness('minScore: 90') },
  },
  {
    id: 'readiness.claim-changed',
    condition: 'one item of the readiness is added, removed or changed',
    classification: 'NON_BREAKING',
    why: 'It says how well the service is prepared for production, not what it does.',
    example: {
      old: readiness('claims: [{id: a, type: url, evidence: e, weight: 10}]'),
      new: readiness('claims: [{id: a, type: url, evidence: e, weight: 20}]'),
    },
  },
];
