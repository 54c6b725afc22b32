import type { RouteContext } from './RouteContext';

/** @internal */
export function addSnapshotRoutes({
  router,
  services,
  serviceCredentials,
}: RouteContext): void {
  router.get('/snapshot', async (req, res) => {
    res.json(
      await services.snapshot.get(req.query, await serviceCredentials(req)),
    );
  });
  router.get('/snapshot/hashes', async (req, res) => {
    res.json(
      await services.snapshot.hashes(req.query, await serviceCredentials(req)),
    );
  });
}
