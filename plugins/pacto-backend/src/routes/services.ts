import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/** @internal */
export function addServiceRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services', async (req, res) => {
    sendAnswer(
      res,
      await services.services.list(req.query, await credentials(req)),
    );
  });

  router.get('/services/by-entity/:kind/:namespace/:name', async (req, res) => {
    const { kind, namespace, name } = req.params;
    sendAnswer(
      res,
      await services.services.getByEntity(
        { kind, namespace, name },
        await credentials(req),
      ),
    );
  });

  router.get('/services/:serviceId', async (req, res) => {
    const { serviceId } = req.params;
    sendAnswer(
      res,
      await services.services.get(serviceId, await credentials(req)),
    );
  });
}
