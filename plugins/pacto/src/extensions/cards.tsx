import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { hasContract } from './hasContract';

const contractCard = EntityCardBlueprint.make({
  name: 'contract',
  params: {
    type: 'info',
    filter: hasContract,
    loader: () =>
      import('../components/OverviewCard').then(m => <m.OverviewCard />),
  },
});

const homeWidget = HomePageWidgetBlueprint.make({
  name: 'contracts',
  params: {
    name: 'PactoContracts',
    title: 'Contracts of my teams',
    description:
      'What breaks, what is about to break, what fails and what expires among the contracts of your teams',
    components: () =>
      import('../components/HomeWidget').then(m => ({ Content: m.HomeWidget })),
    layout: { width: { minColumns: 4 }, height: { minRows: 4 } },
  },
});

/** The card of an entity and the widget of the home page. */
export const cardExtensions = [contractCard, homeWidget];
