import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { PactoClient } from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import { RiContractLine } from '@remixicon/react';
import { cardExtensions } from './extensions/cards';
import { contractsPageExtensions } from './extensions/contractsPage';
import { entityTabExtensions } from './extensions/entityTabs';
import { externalRoutes, routes } from './routes';

const pactoApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: pactoApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => PactoClient.create({ fetchApi }),
    }),
});

/**
 * Pacto in the new frontend system: the Contracts page with its views, the tabs and the card of entities, and the widget
 * of the home page.
 *
 * @public
 */
export const pactoPlugin = createFrontendPlugin({
  pluginId: 'pacto',
  title: 'Contracts',
  icon: <RiContractLine />,
  info: { packageJson: () => import('../package.json') },
  routes,
  externalRoutes,
  extensions: [
    pactoApi,
    ...contractsPageExtensions,
    ...entityTabExtensions,
    ...cardExtensions,
  ],
});
