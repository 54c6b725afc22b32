import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/** @internal */
export function addRevisionRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services/:serviceId/revisions/:digest', async (req, res) => {
    sendAnswer(
      res,
      await services.revisions.get(req.params, await credentials(req)),
    );
  });
}
