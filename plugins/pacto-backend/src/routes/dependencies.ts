import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/** @internal */
export function addDependencyRoutes({
  router,
  services,
  credentials,
  heavy,
}: RouteContext): void {
  router.get('/services/:serviceId/dependencies', async (req, res) => {
    sendAnswer(
      res,
      await services.dependencies.list(
        req.params.serviceId,
        req.query,
        await credentials(req),
      ),
    );
  });

  router.get('/services/:serviceId/dependents', async (req, res) => {
    sendAnswer(
      res,
      await services.dependents.list(
        req.params.serviceId,
        req.query,
        await credentials(req),
      ),
    );
  });

  router.get('/services/:serviceId/adoption', heavy, async (req, res) => {
    sendAnswer(
      res,
      await services.adoption.get(
        req.params.serviceId,
        req.query,
        await credentials(req),
      ),
    );
  });
}
