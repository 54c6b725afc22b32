import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiContractLine } from '@remixicon/react';
import { FirstView, View } from '../components/ContractsPage';
import { contractsRouteRef } from '../routes';

// Without a loader of its own, so that its views are tabs in the header; adopters and other plugins may add some.
const contractsPage = PageBlueprint.makeWithOverrides({
  *factory(original, { inputs }) {
    const page = original({
      path: '/contracts',
      title: 'Contracts',
      icon: <RiContractLine />,
      routeRef: contractsRouteRef,
    });
    for (const data of page) {
      if (data.id !== coreExtensionData.reactElement.id) yield data;
    }
    const first = inputs.pages[0]?.get(coreExtensionData.routePath);
    const element = page.get(coreExtensionData.reactElement);
    yield coreExtensionData.reactElement(
      <FirstView path={first}>{element}</FirstView>,
    );
  },
});

const servicesView = SubPageBlueprint.make({
  name: 'services',
  params: {
    path: 'services',
    title: 'Services',
    loader: () =>
      import('../components/ContractsPage/services').then(m => (
        <View>
          <m.ServicesView />
        </View>
      )),
  },
});

const graphView = SubPageBlueprint.make({
  name: 'graph',
  params: {
    path: 'graph',
    title: 'Graph',
    loader: () =>
      import('../components/ContractsPage/graph').then(m => (
        <View>
          <m.FleetGraphView />
        </View>
      )),
  },
});

const operationsView = SubPageBlueprint.make({
  name: 'operations',
  params: {
    path: 'operations',
    title: 'Operations',
    loader: () =>
      import('../components/ContractsPage/operations').then(m => (
        <View>
          <m.OperationsView />
        </View>
      )),
  },
});

const changesView = SubPageBlueprint.make({
  name: 'changes',
  params: {
    path: 'changes',
    title: 'Changes',
    loader: () =>
      import('../components/ContractsPage/changes').then(m => (
        <View>
          <m.ChangesView />
        </View>
      )),
  },
});

const sourcesView = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    loader: () =>
      import('../components/ContractsPage/sources').then(m => (
        <View>
          <m.SourcesView />
        </View>
      )),
  },
});

/** The Contracts page and its views, in the order of the tabs. */
export const contractsPageExtensions = [
  contractsPage,
  servicesView,
  graphView,
  operationsView,
  changesView,
  sourcesView,
];
