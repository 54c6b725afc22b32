import type { ListOperationsQuery } from '@pacto/backstage-plugin-pacto-common';
import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/** @internal */
export function addOperationRoutes({
  router,
  services,
  credentials,
  heavy,
}: RouteContext): void {
  router.get('/operations', heavy, async (req, res) => {
    const answer = await services.operations.list(
      // Checked against the API description before it came here.
      req.query as unknown as NonNullable<ListOperationsQuery>,
      await credentials(req),
    );
    sendAnswer(res, answer);
  });
}
