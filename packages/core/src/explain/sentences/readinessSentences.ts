import { scoreReadiness } from '../../compliance';
import type { Readiness } from '../../contract/model';
import { counted } from '../../counted';
import { listed, named } from '../words';

/** @param now - Without it nothing is scored. @internal */
export function readinessSentences(
  readiness: Readiness | undefined,
  now: Date | undefined,
): string[] {
  if (!readiness) return [];
  const count = counted(readiness.claims.length, 'claim');
  if (!now) return [`Its readiness is told by ${count}.`];
  const { score, minScore, passing, expired, against, holdsUntil } =
    scoreReadiness(readiness, { now });
  const verdict = passing ? 'enough for' : 'short of';
  const sentences = [
    `Its readiness is ${score} of 100 by ${count}, ${verdict} the ${minScore} that it asks for.`,
  ];
  if (expired) {
    sentences.push(
      holdsUntil
        ? `That is because the assessment held until ${holdsUntil} only.`
        : 'That is because no date says until when the assessment holds.',
    );
    return sentences;
  }
  if (against.length > 0) {
    sentences.push(
      `Points are missing for ${listed(against.map(({ id }) => named(id)))}.`,
    );
  }
  if (holdsUntil) {
    sentences.push(`If nobody renews it, the score falls after ${holdsUntil}.`);
  }
  return sentences;
}
