import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/** @internal */
export function addVersionRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services/:serviceId/versions', async (req, res) => {
    const { serviceId } = req.params;
    sendAnswer(
      res,
      await services.versions.list(
        serviceId,
        req.query,
        await credentials(req),
      ),
    );
  });
}
