import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page of all contracts. */
export const contractsRouteRef = createRouteRef({ id: 'pacto:contracts' });

/** The Contract tab of an entity. */
export const contractRouteRef = createRouteRef({ id: 'pacto:contract' });

/** The Versions tab of an entity. */
export const versionsRouteRef = createRouteRef({ id: 'pacto:versions' });

/** The Diff tab of an entity. */
export const diffRouteRef = createRouteRef({ id: 'pacto:diff' });

/** The Dependencies tab of an entity. */
export const dependenciesRouteRef = createRouteRef({
  id: 'pacto:dependencies',
});

// The tabs link to each other through optional external routes: a portal may mount one without the other, and a
// direct route ref that is not mounted throws.

/** From other tabs to the Contract tab, when that is mounted. */
export const toContractRouteRef = createExternalRouteRef({
  id: 'pacto:to-contract',
  optional: true,
  defaultTarget: 'pacto.contract',
});

/** From other tabs to the Versions tab, when that is mounted. */
export const toVersionsRouteRef = createExternalRouteRef({
  id: 'pacto:to-versions',
  optional: true,
  defaultTarget: 'pacto.versions',
});

/** From other tabs to the Diff tab, when that is mounted. */
export const toDiffRouteRef = createExternalRouteRef({
  id: 'pacto:to-diff',
  optional: true,
  defaultTarget: 'pacto.diff',
});

/** From other tabs to the Dependencies tab, when that is mounted. */
export const toDependenciesRouteRef = createExternalRouteRef({
  id: 'pacto:to-dependencies',
  optional: true,
  defaultTarget: 'pacto.dependencies',
});

/** From cards and other pages to the Contracts page, when that is mounted. */
export const toContractsRouteRef = createExternalRouteRef({
  id: 'pacto:to-contracts',
  optional: true,
  defaultTarget: 'pacto.contracts',
});

/** Of the plugin, the same in both frontend systems. */
export const routes = {
  contracts: contractsRouteRef,
  contract: contractRouteRef,
  versions: versionsRouteRef,
  diff: diffRouteRef,
  dependencies: dependenciesRouteRef,
};

/** What a portal may bind to other pages. */
export const externalRoutes = {
  toContract: toContractRouteRef,
  toVersions: toVersionsRouteRef,
  toDiff: toDiffRouteRef,
  toDependencies: toDependenciesRouteRef,
  toContracts: toContractsRouteRef,
};

/**
 * Where the tabs are below an entity, unless the portal says otherwise. For links from other pages: a route ref resolves
 * only on the page of the entity.
 */
export const tabPaths = {
  contract: 'contract',
  versions: 'contract-versions',
  diff: 'contract-diff',
  dependencies: 'contract-dependencies',
} as const;

/** The views of the Contracts page, below its path. */
export const contractsViews = [
  'services',
  'graph',
  'operations',
  'changes',
  'sources',
] as const;

/** @see contractsViews */
export type ContractsViewId = (typeof contractsViews)[number];
