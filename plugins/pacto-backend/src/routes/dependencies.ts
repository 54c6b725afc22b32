import type { RouteContext } from './RouteContext';

/** @internal */
export function addDependencyRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services/:serviceId/dependencies', async (req, res) => {
    res.json(
      await services.dependencies.list(
        req.params.serviceId,
        req.query,
        await credentials(req),
      ),
    );
  });

  router.get('/services/:serviceId/dependents', async (req, res) => {
    res.json(
      await services.dependents.list(
        req.params.serviceId,
        await credentials(req),
      ),
    );
  });
}
