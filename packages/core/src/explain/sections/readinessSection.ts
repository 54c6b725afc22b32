import { scoreReadiness } from '../../compliance';
import type { Readiness } from '../../contract/model';
import { code, prose } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

/** @param now - Without it nothing is scored. @internal */
export function readinessSection(
  readiness: Readiness | undefined,
  now: Date | undefined,
): string[] {
  if (!readiness) return [];
  const score = now && scoreReadiness(readiness, { now });
  const rows = Rows.create('Claim', 'State', 'Weight', 'Evidence');
  readiness.claims.forEach(({ id, status, weight, evidence }, index) => {
    const state = score?.items[index].state ?? status ?? '–';
    rows.add(() => [
      code(id),
      state.replaceAll('-', ' '),
      String(weight),
      code(evidence),
    ]);
  });
  return [
    '## Readiness',
    ...(score
      ? [
          `${score.score} of 100; ${score.minScore} or more pass. ${
            score.passing ? 'It passes.' : 'It does not pass.'
          }${
            score.holdsUntil
              ? ` It holds until ${prose(score.holdsUntil)}.`
              : ''
          }`,
        ]
      : []),
    ...rows.toMarkdown(),
  ];
}
