import type { RouteContext } from './RouteContext';

/** @internal */
export function addRevisionRoutes({
  router,
  services,
  credentials,
}: RouteContext): void {
  router.get('/services/:serviceId/revisions/:digest', async (req, res) => {
    const { answer, etag } = await services.revisions.get(
      req.params,
      await credentials(req),
    );
    // Weak: an answer with another `asOf` is as good. Express turns a match into 304.
    res.setHeader('ETag', `W/"${etag}"`);
    res.json(answer);
  });
}
