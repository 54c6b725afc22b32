import type {
  FleetGraphQuery,
  GraphQuery,
  PathQuery,
  PlanRequest,
} from '@pacto/backstage-plugin-pacto-common';
import { callerSignal } from './callerSignal';
import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/**
 * Queries and bodies were checked against the API description before they come here.
 *
 * @internal
 */
export function addGraphRoutes({
  router,
  services,
  credentials,
  heavy,
}: RouteContext): void {
  router.get('/services/:serviceId/graph', heavy, async (req, res) => {
    sendAnswer(
      res,
      await services.graphs.get(
        req.params.serviceId,
        req.query as NonNullable<GraphQuery>,
        await credentials(req),
      ),
    );
  });

  router.get('/services/:serviceId/graph/path', heavy, async (req, res) => {
    sendAnswer(
      res,
      await services.paths.get(
        req.params.serviceId,
        req.query as unknown as PathQuery,
        await credentials(req),
      ),
    );
  });

  router.get('/graph', heavy, async (req, res) => {
    sendAnswer(
      res,
      await services.fleetGraphs.get(
        req.query as NonNullable<FleetGraphQuery>,
        await credentials(req),
      ),
    );
  });

  router.post('/plans', heavy, async (req, res) => {
    const signal = callerSignal(res);
    res.json(
      await services.plans.get(
        req.body as PlanRequest,
        await credentials(req),
        { signal },
      ),
    );
  });
}
