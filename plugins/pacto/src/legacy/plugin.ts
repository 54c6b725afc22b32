import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { PactoClient } from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import {
  contractRouteRef,
  contractsRouteRef,
  dependenciesRouteRef,
  diffRouteRef,
  externalRoutes,
  routes,
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
  routes,
  externalRoutes,
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

/**
 * The Dependencies tab, for `EntityLayout.Route`.
 *
 * @public
 */
export const EntityDependenciesContent = pactoPlugin.provide(
  createRoutableExtension({
    name: 'EntityDependenciesContent',
    component: () =>
      import('../components/DependenciesTab').then(m => m.DependenciesTab),
    mountPoint: dependenciesRouteRef,
  }),
);

/**
 * The contract in a few facts, for the overview of an entity page.
 *
 * @public
 */
export const EntityContractCard = pactoPlugin.provide(
  createComponentExtension({
    name: 'EntityContractCard',
    component: {
      lazy: () =>
        import('../components/OverviewCard').then(m => m.OverviewCard),
    },
  }),
);

/**
 * What the teams of the reader should look at, for a home page.
 *
 * @public
 */
export const HomePagePactoContracts = pactoPlugin.provide(
  createCardExtension<{ title?: string }>({
    name: 'HomePagePactoContracts',
    title: 'Contracts of my teams',
    components: () =>
      import('../components/HomeWidget').then(m => ({ Content: m.HomeWidget })),
  }),
);
