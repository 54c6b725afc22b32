import type {
  SourceRepositoriesQuery,
  SyncRunsQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { audited } from './audited';
import type { RouteContext } from './RouteContext';

/**
 * Queries and bodies were checked against the API description before they come here.
 *
 * @internal
 */
export function addSourceRoutes({
  router,
  services,
  auditor,
  credentials,
}: RouteContext): void {
  router.get('/sources', async (req, res) => {
    res.json(await services.sources.list(await credentials(req)));
  });

  router.get('/sources/:sourceId/runs', async (req, res) => {
    res.json(
      await services.sourceRuns.list(
        req.params.sourceId,
        req.query as SyncRunsQuery,
        await credentials(req),
      ),
    );
  });

  router.get('/sources/:sourceId/repositories', async (req, res) => {
    res.json(
      await services.sourceRepositories.list(
        req.params.sourceId,
        req.query as SourceRepositoriesQuery,
        await credentials(req),
      ),
    );
  });

  router.post('/sources/:sourceId/sync', async (req, res) => {
    const { sourceId } = req.params;
    const answer = await audited(
      auditor,
      {
        eventId: 'sync-start',
        severityLevel: 'medium',
        request: req,
        meta: { sourceId },
      },
      async () => services.syncs.start(sourceId, await credentials(req)),
    );
    res.status(202).json(answer);
  });

  router.post('/sources/:sourceId/repositories/sync', async (req, res) => {
    const { sourceId } = req.params;
    const { repository } = req.body as { repository: string };
    const answer = await audited(
      auditor,
      {
        eventId: 'repository-sync-start',
        severityLevel: 'medium',
        request: req,
        meta: { sourceId, repository },
      },
      async () =>
        services.repositorySyncs.start(
          sourceId,
          repository,
          await credentials(req),
        ),
    );
    res.status(202).json(answer);
  });
}
