import type {
  InterfaceQuery,
  SbomQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Request } from 'express';
import { callerSignal } from './callerSignal';
import type { RouteContext } from './RouteContext';
import { sendAnswer } from './sendAnswer';

const REVISION = '/services/:serviceId/revisions/:digest';

/** @internal */
export function addInterfaceRoutes({
  router,
  services,
  credentials,
  heavy,
}: RouteContext): void {
  router.get(
    `${REVISION}/interfaces/:interfaceName`,
    heavy,
    async (req, res) => {
      const signal = callerSignal(res);
      const answer = await services.interfaces.get(
        interfaceOf(req),
        // Checked against the API description before it came here.
        req.query as unknown as NonNullable<InterfaceQuery>,
        await credentials(req),
        { signal },
      );
      sendAnswer(res, answer);
    },
  );

  router.get(
    `${REVISION}/interfaces/:interfaceName/item`,
    heavy,
    async (req, res) => {
      const signal = callerSignal(res);
      const answer = await services.interfaces.getItem(
        { ...interfaceOf(req), itemKey: String(req.query.key) },
        await credentials(req),
        { signal },
      );
      sendAnswer(res, answer);
    },
  );

  router.get(`${REVISION}/sbom`, heavy, async (req, res) => {
    const signal = callerSignal(res);
    const answer = await services.sboms.get(
      revisionOf(req),
      req.query as unknown as NonNullable<SbomQuery>,
      await credentials(req),
      { signal },
    );
    sendAnswer(res, answer);
  });
}

function revisionOf({ params }: Request) {
  return { serviceId: params.serviceId, digest: params.digest };
}

function interfaceOf(request: Request) {
  const { interfaceName } = request.params;
  return { ...revisionOf(request), interfaceName };
}
