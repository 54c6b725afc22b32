import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  contractRouteRef,
  dependenciesRouteRef,
  diffRouteRef,
  tabPaths,
  versionsRouteRef,
} from '../routes';
import { hasContract } from './hasContract';

const contractContent = EntityContentBlueprint.make({
  name: 'contract',
  params: {
    path: `/${tabPaths.contract}`,
    title: 'Contract',
    routeRef: contractRouteRef,
    filter: hasContract,
    loader: () =>
      import('../components/ContractTab').then(m => <m.ContractTab />),
  },
});

const versionsContent = EntityContentBlueprint.make({
  name: 'versions',
  params: {
    path: `/${tabPaths.versions}`,
    title: 'Versions',
    routeRef: versionsRouteRef,
    filter: hasContract,
    loader: () =>
      import('../components/VersionsTab').then(m => <m.VersionsTab />),
  },
});

const diffContent = EntityContentBlueprint.make({
  name: 'diff',
  params: {
    path: `/${tabPaths.diff}`,
    title: 'Diff',
    routeRef: diffRouteRef,
    filter: hasContract,
    loader: () => import('../components/DiffTab').then(m => <m.DiffTab />),
  },
});

const dependenciesContent = EntityContentBlueprint.make({
  name: 'dependencies',
  params: {
    path: `/${tabPaths.dependencies}`,
    title: 'Dependencies',
    routeRef: dependenciesRouteRef,
    filter: hasContract,
    loader: () =>
      import('../components/DependenciesTab').then(m => <m.DependenciesTab />),
  },
});

/** The tabs of an entity that stands for a contract, or for an interface of one. */
export const entityTabExtensions = [
  contractContent,
  versionsContent,
  diffContent,
  dependenciesContent,
];
