import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import type { Response } from 'express';

/**
 * Clients take 16 KiB of headers. There are few limitations, and a character becomes nine at worst.
 */
const MAX_MESSAGE_LENGTH = 300;
const MAX_LIMITATIONS = 5;

/** Says how old and how whole an answer is that is no JSON of ours. @internal */
export function setEnvelopeHeaders(res: Response, envelope: Envelope): void {
  const { asOf, completeness } = envelope;
  if (asOf) res.setHeader('Pacto-As-Of', asOf);
  res.setHeader('Pacto-Completeness', completeness);
  const limitations = envelope.limitations
    .slice(0, MAX_LIMITATIONS)
    .map(limitation => ({
      ...limitation,
      message: limitation.message.slice(0, MAX_MESSAGE_LENGTH),
    }));
  // Messages may hold any text, headers ASCII only. JSON escapes halves of characters, which a URI cannot hold.
  res.setHeader(
    'Pacto-Limitations',
    encodeURIComponent(JSON.stringify(limitations)),
  );
}
