import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import type { Limitation } from '@pacto/core';

/** An answer that rests on a partial result is partial. @internal */
export function withLimitations(
  envelope: Envelope,
  limitations: readonly Limitation[],
): Envelope {
  if (limitations.length === 0) return envelope;
  return {
    ...envelope,
    completeness: envelope.completeness === 'none' ? 'none' : 'partial',
    limitations: onceEach([
      ...envelope.limitations,
      ...limitations.map(({ code, message }) => ({ code, message })),
    ]),
  };
}

/** In the order in which they come first. @internal */
export function onceEach(
  limitations: Envelope['limitations'],
): Envelope['limitations'] {
  const known = new Map(limitations.map(item => [JSON.stringify(item), item]));
  return [...known.values()];
}
