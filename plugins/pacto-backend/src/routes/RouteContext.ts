import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, RequestHandler, Router } from 'express';
import type { Services } from '../services';

/** @internal */
export interface RouteContext {
  router: Router;
  services: Services;
  auditor: AuditorService;
  /** Of a user or a service; throws an AuthenticationError for anybody else. */
  credentials(request: Request): Promise<BackstageCredentials>;
  /** Of a service; throws a NotAllowedError for users. */
  serviceCredentials(request: Request): Promise<BackstageCredentials>;
  /** Comes first in routes that do heavy work: nobody has more than a few at once. */
  heavy: RequestHandler;
}

/** @internal */
export function credentialsFrom(httpAuth: HttpAuthService) {
  return {
    credentials: (request: Request) =>
      httpAuth.credentials(request, { allow: ['user', 'service'] }),
    serviceCredentials: (request: Request) =>
      httpAuth.credentials(request, { allow: ['service'] }),
  };
}
