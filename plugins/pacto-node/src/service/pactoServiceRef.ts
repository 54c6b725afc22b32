import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultPactoService } from './DefaultPactoService';
import type { PactoService } from './PactoService';

/**
 * The pacto backend, for other backend plugins. Works also when that backend is deployed elsewhere.
 *
 * @public
 */
export const pactoServiceRef = createServiceRef<PactoService>({
  id: 'pacto.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        DefaultPactoService.create({ auth, discovery }),
    }),
});
