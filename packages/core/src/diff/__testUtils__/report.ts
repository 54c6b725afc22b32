import type { DiffReport } from '../report';

/** A small difference of three classes. */
export function report(
  sides: Partial<Omit<DiffReport, 'diff'>> = {},
  diff: Partial<DiffReport['diff']> = {},
): DiffReport {
  const subject = {
    kind: 'interface',
    name: 'api',
    file: 'interfaces/openapi.json',
  } as const;
  return {
    from: { service: 'payments', version: '1.0.0', digest: 'sha256:00' },
    to: { service: 'payments', version: '2.0.0', digest: 'sha256:01' },
    ...sides,
    diff: {
      profile: 'deep',
      rulesVersion: 1,
      classification: 'BREAKING',
      counts: { breaking: 1, potentialBreaking: 1, nonBreaking: 1 },
      step: {
        step: 'major',
        needed: 'major',
        fits: 'yes',
        message: 'A major step fits.',
      },
      completeness: 'complete',
      limitations: [],
      changes: [
        {
          path: 'openapi.paths[/refunds]',
          type: 'removed',
          classification: 'BREAKING',
          oldValue: '/refunds',
          reason: 'Consumers that call it get an error.',
          ruleId: 'openapi.path-removed',
          remedy: 'Keep it.',
          subject,
        },
        {
          path: 'openapi.paths[/pay].summary',
          type: 'modified',
          classification: 'POTENTIAL_BREAKING',
          oldValue: 'a',
          newValue: 'b',
          reason: 'Somebody may read it.',
          ruleId: 'openapi.text-changed',
          subject,
        },
        {
          path: 'service.version',
          type: 'modified',
          classification: 'NON_BREAKING',
          oldValue: '1.0.0',
          newValue: '2.0.0',
          reason: 'It says that something changed.',
          ruleId: 'contract.version-changed',
        },
      ],
      ...diff,
    },
  };
}

/** What an author may write to get something into a report. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '`a` <b>b</b> `c`',
  '``` \n<b>x</b>',
  'a\n\n# heading\n- [ ] task',
  '@octocat and @octo/team',
  'https://evil.example/?q=1',
  '| a | b |',
  'a|b`<b>@octocat',
  '{{ constructor }} {0}',
  '--> <!-- ',
  '\u202egnp.exe',
  '[x]: https://evil.example',
  'half \ud800 a character',
];
