import type { RouteContext } from './RouteContext';

/** @internal */
export function addSourceRoutes({
  router,
  services,
  auditor,
  credentials,
}: RouteContext): void {
  router.get('/sources', async (req, res) => {
    res.json(await services.sources.list(await credentials(req)));
  });

  router.post('/sources/:sourceId/sync', async (req, res) => {
    const { sourceId } = req.params;
    const event = await auditor.createEvent({
      eventId: 'sync-start',
      severityLevel: 'medium',
      request: req,
      meta: { sourceId },
    });
    try {
      const answer = await services.syncs.start(
        sourceId,
        await credentials(req),
      );
      await event.success();
      res.status(202).json(answer);
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  });
}
