import type { RouteContext } from './RouteContext';

/** @internal */
export function addVersionRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services/:serviceId/versions', async (req, res) => {
    const { serviceId } = req.params;
    res.json(
      await services.versions.list(
        serviceId,
        req.query,
        await credentials(req),
      ),
    );
  });
}
