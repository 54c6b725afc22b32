import type { UpstreamRow } from './upstreamRow';

/** Source: diff sheet, §4. @internal */
export function readinessRows(items: 'checks' | 'claims'): UpstreamRow[] {
  const readiness = (values: string) => `readiness: {${values}}`;
  const claim = (values: string) =>
    `{id: a, type: url, evidence: e, weight: ${values}}`;
  return [
    {
      path: 'readiness',
      what: 'the readiness',
      classes: 'NN-',
      one: readiness('minScore: 80'),
    },
    {
      path: 'readiness.minScore',
      what: 'the minimum score',
      classes: 'NNN',
      none: readiness(''),
      one: readiness('minScore: 80'),
      other: readiness('minScore: 90'),
    },
    {
      path: 'readiness.expires',
      what: 'the expiry of the readiness',
      classes: 'NNN',
      none: readiness(''),
      one: readiness('expires: "2030-01-01"'),
      other: readiness('expires: "2031-01-01"'),
    },
    {
      path: 'readiness.partialCredit',
      what: 'the partial credit',
      classes: 'NNN',
      none: readiness(''),
      one: readiness('partialCredit: 0.5'),
      other: readiness('partialCredit: 0.4'),
    },
    {
      path: `readiness.${items}[]`,
      what: 'one item of the readiness',
      classes: 'NNN',
      none: readiness(''),
      one: readiness(`${items}: [${claim('10')}]`),
      other: readiness(`${items}: [${claim('20')}]`),
    },
  ];
}
