import type {
  AttentionQuery,
  ChangesQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { callerSignal } from './callerSignal';
import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

/** @internal */
export function addActivityRoutes({
  router,
  services,
  credentials,
  heavy,
}: RouteContext): void {
  router.get('/changes', async (req, res) => {
    sendAnswer(
      res,
      await services.changes.list(
        req.query as NonNullable<ChangesQuery>,
        await credentials(req),
      ),
    );
  });

  router.get('/attention', heavy, async (req, res) => {
    const signal = callerSignal(res);
    sendAnswer(
      res,
      await services.attention.get(
        req.query as NonNullable<AttentionQuery>,
        await credentials(req),
        { signal },
      ),
    );
  });
}
