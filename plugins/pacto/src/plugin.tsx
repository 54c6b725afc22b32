import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  PACTO_CONTRACT_ANNOTATION,
  PactoClient,
} from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import { RiContractLine } from '@remixicon/react';
import {
  contractRouteRef,
  contractsRouteRef,
  diffRouteRef,
  toContractRouteRef,
  toDiffRouteRef,
  toVersionsRouteRef,
  versionsRouteRef,
} from './routes';

const pactoApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: pactoApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => PactoClient.create({ fetchApi }),
    }),
});

const contractsPage = PageBlueprint.make({
  params: {
    path: '/contracts',
    title: 'Contracts',
    icon: <RiContractLine />,
    routeRef: contractsRouteRef,
    loader: () =>
      import('./components/ContractsPage').then(m => <m.NfsContractsPage />),
  },
});

// The backend knows which component or resource a contract belongs to; APIs carry the annotation too.
const hasContract = {
  kind: { $in: ['component', 'resource'] },
  [`metadata.annotations.${PACTO_CONTRACT_ANNOTATION}`]: { $exists: true },
};

const contractContent = EntityContentBlueprint.make({
  name: 'contract',
  params: {
    path: '/contract',
    title: 'Contract',
    routeRef: contractRouteRef,
    filter: hasContract,
    loader: () =>
      import('./components/ContractTab').then(m => <m.ContractTab />),
  },
});

const versionsContent = EntityContentBlueprint.make({
  name: 'versions',
  params: {
    path: '/contract-versions',
    title: 'Versions',
    routeRef: versionsRouteRef,
    filter: hasContract,
    loader: () =>
      import('./components/VersionsTab').then(m => <m.VersionsTab />),
  },
});

const diffContent = EntityContentBlueprint.make({
  name: 'diff',
  params: {
    path: '/contract-diff',
    title: 'Diff',
    routeRef: diffRouteRef,
    filter: hasContract,
    loader: () => import('./components/DiffTab').then(m => <m.DiffTab />),
  },
});

/**
 * Pacto in the new frontend system: the Contracts page, and the Contract, Versions and Diff tabs of entities.
 *
 * @public
 */
export const pactoPlugin = createFrontendPlugin({
  pluginId: 'pacto',
  title: 'Contracts',
  icon: <RiContractLine />,
  info: { packageJson: () => import('../package.json') },
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
  extensions: [
    pactoApi,
    contractsPage,
    contractContent,
    versionsContent,
    diffContent,
  ],
});
