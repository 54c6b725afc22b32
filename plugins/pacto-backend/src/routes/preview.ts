import type { PreviewRequest } from '@pacto/backstage-plugin-pacto-common';
import { audited } from './audited';
import { callerSignal } from './callerSignal';
import type { RouteContext } from './RouteContext';

/**
 * The body was checked against the API description before it comes here.
 *
 * @internal
 */
export function addPreviewRoutes({
  router,
  services,
  auditor,
  credentials,
  heavy,
}: RouteContext): void {
  router.post('/sources/preview', heavy, async (req, res) => {
    const signal = callerSignal(res);
    const request = req.body as PreviewRequest;
    const { sourceId, repositories } = request;
    const answer = await audited(
      auditor,
      {
        eventId: 'source-preview',
        request: req,
        meta: { sourceId, repositories },
      },
      async () =>
        services.previews.preview(request, await credentials(req), { signal }),
    );
    res.json(answer);
  });
}
