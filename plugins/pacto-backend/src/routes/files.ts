import type { Response } from 'express';
import { type BundleFileAnswer, decodeText } from '../services';
import type { RouteContext } from './RouteContext';
import { setEnvelopeHeaders } from './setEnvelopeHeaders';

/** @internal */
export function addFileRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get(
    '/services/:serviceId/revisions/:digest/file',
    async (req, res) => {
      const file = await services.revisions.getFile(
        { ...req.params, path: String(req.query.path) },
        await credentials(req),
      );
      setHeaders(res, file);
      if (req.fresh) {
        res.status(304).end();
        return;
      }
      const content = await file.read();
      res.setHeader(
        'Content-Type',
        decodeText(content) === undefined
          ? 'application/octet-stream'
          : 'text/plain; charset=utf-8',
      );
      res.end(content);
    },
  );
}

/** A stranger wrote the file: it must neither run nor load anything, also when somebody opens its address. */
function setHeaders(res: Response, { sha256, envelope }: BundleFileAnswer) {
  res.setHeader('ETag', `"${sha256}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  res.setHeader('Content-Disposition', 'attachment');
  setEnvelopeHeaders(res, envelope);
}
