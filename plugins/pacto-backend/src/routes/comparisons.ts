import type {
  DiffQuery,
  ImpactQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { callerSignal } from './callerSignal';
import type { RouteContext } from './RouteContext';

/** @internal */
export function addComparisonRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services/:serviceId/diff', async (req, res) => {
    const signal = callerSignal(res);
    const { answer, etag } = await services.diffs.get(
      req.params.serviceId,
      // Checked against the API description before it came here.
      req.query as unknown as DiffQuery,
      await credentials(req),
      { signal },
    );
    // Weak: an answer with another `asOf` is as good. Express turns a match into 304.
    res.setHeader('ETag', `W/"${etag}"`);
    res.json(answer);
  });

  router.get('/services/:serviceId/impact', async (req, res) => {
    const signal = callerSignal(res);
    res.json(
      await services.impacts.get(
        req.params.serviceId,
        req.query as unknown as ImpactQuery,
        await credentials(req),
        { signal },
      ),
    );
  });
}
