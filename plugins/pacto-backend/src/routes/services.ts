import type { RouteContext } from './RouteContext';

/** @internal */
export function addServiceRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services', async (req, res) => {
    res.json(await services.services.list(req.query, await credentials(req)));
  });

  router.get('/services/by-entity/:kind/:namespace/:name', async (req, res) => {
    const { kind, namespace, name } = req.params;
    res.json(
      await services.services.getByEntity(
        { kind, namespace, name },
        await credentials(req),
      ),
    );
  });

  router.get('/services/:serviceId', async (req, res) => {
    const { serviceId } = req.params;
    res.json(await services.services.get(serviceId, await credentials(req)));
  });
}
