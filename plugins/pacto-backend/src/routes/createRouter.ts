import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { getOpenApiDocument } from '@pacto/backstage-plugin-pacto-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Services } from '../services';
import { addUploadBody } from './addUploadBody';
import { callerTurns } from './callerTurns';
import { addActivityRoutes } from './activity';
import { addComparisonRoutes } from './comparisons';
import { addDependencyRoutes } from './dependencies';
import { addFileRoutes } from './files';
import { addInterfaceRoutes } from './interfaces';
import { addOperationRoutes } from './operations';
import { addGraphRoutes } from './graph';
import { addPreviewRoutes } from './preview';
import { addRevisionRoutes } from './revisions';
import { credentialsFrom, type RouteContext } from './RouteContext';
import { addServiceRoutes } from './services';
import { addSnapshotRoutes } from './snapshot';
import { addSourceRoutes } from './sources';
import { addVersionRoutes } from './versions';

type Document = Parameters<
  typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
>[0];

/** @internal */
export interface RouterOptions {
  services: Services;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/**
 * The REST API. Requests are checked against the OpenAPI document, which is served at `/openapi.json` to whoever
 * may call the rest.
 *
 * @internal
 */
export function createRouter(options: RouterOptions): Router {
  const { services, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const document = getOpenApiDocument();
  // Our own, since the one of the validating router says it is OpenAPI 3.0.
  router.get('/openapi.json', (req, res) => {
    res.json({ ...document, servers: [{ url: req.baseUrl }] });
  });
  const credentials = credentialsFrom(httpAuth);
  const heavy = callerTurns(credentials.credentials);
  addUploadBody({ router, heavy });
  // The types of the routes come from the services, not from the document.
  router.use(
    createValidatedOpenApiRouterFromGeneratedEndpointMap(
      document as unknown as Document,
    ) as unknown as Router,
  );
  router.use((_req, res, next) => {
    // What a caller may see changes with permissions, so a copy is asked about before it is used again.
    res.setHeader('Cache-Control', 'private, no-cache');
    next();
  });
  const context: RouteContext = {
    router,
    services,
    auditor,
    heavy,
    ...credentials,
  };
  addServiceRoutes(context);
  addVersionRoutes(context);
  addRevisionRoutes(context);
  addFileRoutes(context);
  addInterfaceRoutes(context);
  addOperationRoutes(context);
  addDependencyRoutes(context);
  addComparisonRoutes(context);
  addGraphRoutes(context);
  addActivityRoutes(context);
  addPreviewRoutes(context);
  addSourceRoutes(context);
  addSnapshotRoutes(context);
  return router;
}
