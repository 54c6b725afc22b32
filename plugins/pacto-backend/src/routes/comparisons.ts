import type {
  DependencyDiffQuery,
  DiffOriginsQuery,
  DiffQuery,
  ExportDiffQuery,
  ImpactQuery,
  UploadedBundle,
  UploadQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { callerSignal } from './callerSignal';
import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';
import { sendReport } from './sendReport';

/**
 * Queries and bodies were checked against the API description before they come here.
 *
 * @internal
 */
export function addComparisonRoutes({
  router,
  services,
  credentials,
  heavy,
}: RouteContext): void {
  router.get('/services/:serviceId/diff', heavy, async (req, res) => {
    const signal = callerSignal(res);
    const answer = await services.diffs.get(
      req.params.serviceId,
      req.query as unknown as DiffQuery,
      await credentials(req),
      { signal },
    );
    sendAnswer(res, answer);
  });

  router.get('/services/:serviceId/diff/origins', heavy, async (req, res) => {
    const signal = callerSignal(res);
    const answer = await services.origins.get(
      req.params.serviceId,
      req.query as unknown as DiffOriginsQuery,
      await credentials(req),
      { signal },
    );
    sendAnswer(res, answer);
  });

  router.get('/services/:serviceId/diff/export', heavy, async (req, res) => {
    const signal = callerSignal(res);
    const report = await services.exports.get(
      req.params.serviceId,
      req.query as unknown as ExportDiffQuery,
      await credentials(req),
      { signal },
    );
    sendReport(res, report);
  });

  router.get(
    '/services/:serviceId/diff/dependencies',
    heavy,
    async (req, res) => {
      const signal = callerSignal(res);
      const answer = await services.dependencyDiffs.get(
        req.params.serviceId,
        req.query as unknown as DependencyDiffQuery,
        await credentials(req),
        { signal },
      );
      sendAnswer(res, answer);
    },
  );

  // It has its turn already: see addUploadBody.
  router.post('/services/:serviceId/diff/upload', async (req, res) => {
    const signal = callerSignal(res);
    res.json(
      await services.uploads.compare(
        req.params.serviceId,
        req.query as unknown as UploadQuery,
        req.body as UploadedBundle,
        await credentials(req),
        { signal },
      ),
    );
  });

  router.get('/services/:serviceId/impact', heavy, async (req, res) => {
    const signal = callerSignal(res);
    sendAnswer(
      res,
      await services.impacts.get(
        req.params.serviceId,
        req.query as unknown as ImpactQuery,
        await credentials(req),
        { signal },
      ),
    );
  });
}
