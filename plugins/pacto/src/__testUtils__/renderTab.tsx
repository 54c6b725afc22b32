import type { Entity } from '@backstage/catalog-model';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import {
  apiEntity,
  entity as defaultEntity,
  ownerEntity,
} from '../__fixtures__/entity';
import {
  toContractRouteRef,
  toContractsRouteRef,
  toDependenciesRouteRef,
  toDiffRouteRef,
  toVersionsRouteRef,
} from '../routes';
import { createPactoApi } from './createPactoApi';

export interface RenderTabOptions {
  api?: PactoApi;
  entity?: Entity;
  /** What the catalog knows. */
  entities?: Entity[];
  /** Query and place in the address. */
  address?: string;
  /** May the reader start a sync? */
  mayStartSync?: boolean;
}

/** Renders a tab or page of the plugin as the app does, with everything it asks for. */
export function renderTab(
  element: JSX.Element,
  {
    api = createPactoApi(),
    entity = defaultEntity,
    entities = [ownerEntity, apiEntity],
    address = '',
    mayStartSync = true,
  }: RenderTabOptions = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [pactoApiRef, api],
        [catalogApiRef, catalogApiMock({ entities })],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: mayStartSync
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          }),
        ],
      ]}
    >
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </TestApiProvider>,
    {
      initialRouteEntries: [`/${address}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/contract': toContractRouteRef,
        '/contract-versions': toVersionsRouteRef,
        '/contract-diff': toDiffRouteRef,
        '/contract-dependencies': toDependenciesRouteRef,
        '/contracts': toContractsRouteRef,
      },
    },
  );
}
