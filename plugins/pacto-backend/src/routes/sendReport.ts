import { hash } from 'node:crypto';
import type { Response } from 'express';
import type { DiffExport } from '../services';
import { setEnvelopeHeaders } from './setEnvelopeHeaders';

/**
 * Sends a report to be kept, not shown: strangers wrote parts of it. Its validator is that of an answer.
 *
 * @internal
 */
export function sendReport(res: Response, report: DiffExport): void {
  const { mediaType, text, envelope } = report;
  const { completeness, limitations } = envelope;
  const content = JSON.stringify([text, completeness, limitations]);
  res.setHeader('ETag', `W/"${hash('sha256', content, 'base64url')}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Disposition', 'attachment');
  setEnvelopeHeaders(res, envelope);
  res.type(mediaType).send(text);
}
