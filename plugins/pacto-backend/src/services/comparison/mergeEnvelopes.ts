import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import { earliest } from '../limitations';
import { onceEach } from '../withLimitations';

/** Of an answer that rests on two: as old as the older one, as whole as the less whole one. @internal */
export function mergeEnvelopes(first: Envelope, second: Envelope): Envelope {
  const both = [first, second];
  const worst = (['none', 'partial'] as const).find(value =>
    both.some(({ completeness }) => completeness === value),
  );
  return {
    asOf: both.some(({ asOf }) => asOf === null)
      ? null
      : earliest(both.flatMap(({ asOf }) => asOf ?? [])) ?? null,
    completeness: worst ?? 'complete',
    limitations: onceEach([...first.limitations, ...second.limitations]),
  };
}
