import { hash } from 'node:crypto';
import type { Envelope } from '@pacto/backstage-plugin-pacto-common';
import type { Response } from 'express';

/**
 * Sends an answer with a validator of all that it says, also of when that was so: a browser that is told 304 shows the
 * `asOf` of its copy. It is weak, as what is sent may be compressed. Express turns a match into 304.
 *
 * @internal
 */
export function sendAnswer(res: Response, answer: Envelope): void {
  const text = JSON.stringify(answer);
  res.setHeader('ETag', `W/"${hash('sha256', text, 'base64url')}"`);
  res.type('json').send(text);
}
