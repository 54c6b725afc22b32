import { v2 } from './examples';
import type { FindingRule } from './FindingRule';
import { since } from './generations';

const rule = { severity: 'error', layer: 'crossfield' } as const;

const claim = (fields: string) =>
  `{id: book, type: url, status: done, weight: 1, ${fields}}`;
const CLAIM = claim('evidence: there');
const readiness = (fields: string) => v2(`readiness: {${fields}}\n`);

/** Source: validation sheet, §4. @internal */
export const readinessRules: FindingRule[] = [
  {
    ...rule,
    code: 'INVALID_READINESS_EXPIRES',
    generations: since('1.1'),
    condition: 'the end of readiness is not a date',
    why: 'Readiness without a known end would never have to be renewed.',
    remedy: 'Write a date of the calendar as YYYY-MM-DD.',
    example: readiness(`expires: 2027-02-30, claims: [${CLAIM}]`),
  },
  {
    ...rule,
    code: 'INVALID_READINESS_REVISION',
    generations: since('1.2'),
    condition:
      'an entry of the history has a wrong date, or a field of blanks only',
    why: 'The history says who judged what, and when.',
    remedy: 'Write date (YYYY-MM-DD), version, author and description.',
    example: readiness(
      `expires: 2027-02-20, claims: [${CLAIM}], history: [{date: May, version: 1.0.0, author: rosa, description: first}]`,
    ),
  },
  {
    ...rule,
    code: 'DUPLICATE_READINESS_ID',
    generations: since('1.1'),
    condition: 'a readiness claim has an id that an earlier one has',
    why: 'Claims are told apart by their ids.',
    remedy: 'Give each claim its own id.',
    example: readiness(`expires: 2027-02-20, claims: [${CLAIM}, ${CLAIM}]`),
  },
  {
    ...rule,
    code: 'EMPTY_READINESS_EVIDENCE',
    generations: since('1.1'),
    condition: 'the evidence of a readiness claim is only blanks',
    why: 'A claim without evidence cannot be checked.',
    remedy: 'Say where the evidence is.',
    example: readiness(
      `expires: 2027-02-20, claims: [${claim('evidence: "  "')}]`,
    ),
  },
  {
    ...rule,
    code: 'EMPTY_READINESS_DESCRIPTION',
    generations: since('1.1'),
    condition: 'the description of a readiness claim is only blanks',
    why: 'It says nothing.',
    remedy: 'Write a description, or leave it out.',
    example: readiness(
      `expires: 2027-02-20, claims: [${claim(
        'evidence: there, description: "  "',
      )}]`,
    ),
  },
];
