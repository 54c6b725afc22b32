import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PactoClient } from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import {
  contractRouteRef,
  contractsRouteRef,
  diffRouteRef,
  toContractRouteRef,
  toDiffRouteRef,
  toVersionsRouteRef,
  versionsRouteRef,
} from '../routes';

/**
 * Pacto in the legacy frontend system.
 *
 * @public
 */
export const pactoPlugin = createPlugin({
  id: 'pacto',
  apis: [
    createApiFactory({
      api: pactoApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => PactoClient.create({ fetchApi }),
    }),
  ],
  routes: {
    contracts: contractsRouteRef,
    contract: contractRouteRef,
    versions: versionsRouteRef,
    diff: diffRouteRef,
  },
  externalRoutes: {
    toContract: toContractRouteRef,
    toVersions: toVersionsRouteRef,
    toDiff: toDiffRouteRef,
  },
});

/**
 * The page of all contracts.
 *
 * @public
 */
export const ContractsPage = pactoPlugin.provide(
  createRoutableExtension({
    name: 'ContractsPage',
    component: () => import('./ContractsPage').then(m => m.ContractsPage),
    mountPoint: contractsRouteRef,
  }),
);

/**
 * The Contract tab, for `EntityLayout.Route`.
 *
 * @public
 */
export const EntityContractContent = pactoPlugin.provide(
  createRoutableExtension({
    name: 'EntityContractContent',
    component: () =>
      import('../components/ContractTab').then(m => m.ContractTab),
    mountPoint: contractRouteRef,
  }),
);

/**
 * The Versions tab, for `EntityLayout.Route`.
 *
 * @public
 */
export const EntityVersionsContent = pactoPlugin.provide(
  createRoutableExtension({
    name: 'EntityVersionsContent',
    component: () =>
      import('../components/VersionsTab').then(m => m.VersionsTab),
    mountPoint: versionsRouteRef,
  }),
);

/**
 * The Diff tab, for `EntityLayout.Route`.
 *
 * @public
 */
export const EntityDiffContent = pactoPlugin.provide(
  createRoutableExtension({
    name: 'EntityDiffContent',
    component: () => import('../components/DiffTab').then(m => m.DiffTab),
    mountPoint: diffRouteRef,
  }),
);
