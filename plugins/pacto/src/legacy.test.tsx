import { Routes, Route } from 'react-router-dom';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import {
  CatalogEntityPage,
  catalogPlugin,
  DefaultEntityPresentationApi,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPactoApi } from './__testUtils__/createPactoApi';
import { entity, ownerEntity } from './__fixtures__/entity';
import {
  ContractsPage,
  EntityContractContent,
  EntityDiffContent,
  EntityVersionsContent,
  isPactoAvailable,
  pactoPlugin,
} from './legacy';

function renderLegacy(element: JSX.Element, path: string) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [pactoApiRef, createPactoApi()],
        [catalogApiRef, catalogApiMock({ entities: [ownerEntity] })],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('the plugin in the legacy frontend system', () => {
  it('has the Contracts page with its own frame', async () => {
    await renderLegacy(
      <Routes>
        <Route path="/contracts" element={<ContractsPage />} />
      </Routes>,
      '/contracts',
    );
    expect(
      await screen.findByRole('heading', { name: 'Contracts', level: 1 }),
    ).toBeVisible();
    expect(await screen.findByRole('row', { name: /payments/ })).toBeVisible();
  });

  it.each([
    ['contract', /^A stateful service\./],
    ['versions', '1 version'],
    ['diff', 'Version step too small'],
  ])('has the %s tab', async (path, text) => {
    await renderLegacy(
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/contract" element={<EntityContractContent />} />
          <Route path="/versions" element={<EntityVersionsContent />} />
          <Route path="/diff" element={<EntityDiffContent />} />
        </Routes>
      </EntityProvider>,
      `/${path}`,
    );
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('has tabs on an entity page that lead to each other without being bound', async () => {
    const page = '/catalog/default/component/payments';
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            entityPresentationApiRef,
            DefaultEntityPresentationApi.createLocal(),
          ],
          [pactoApiRef, createPactoApi()],
          [catalogApiRef, catalogApiMock({ entities: [entity, ownerEntity] })],
          [permissionApiRef, mockApis.permission()],
          [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        ]}
      >
        <FlatRoutes>
          <Route
            path="/catalog/:namespace/:kind/:name"
            element={<CatalogEntityPage />}
          >
            <EntityLayout>
              <EntityLayout.Route
                path="/contract"
                title="Contract"
                if={isPactoAvailable}
              >
                <EntityContractContent />
              </EntityLayout.Route>
              <EntityLayout.Route
                path="/contract-versions"
                title="Versions"
                if={isPactoAvailable}
              >
                <EntityVersionsContent />
              </EntityLayout.Route>
            </EntityLayout>
          </Route>
        </FlatRoutes>
      </TestApiProvider>,
      {
        routeEntries: [`${page}/contract-versions`],
        mountedRoutes: { '/catalog': catalogPlugin.routes.catalogIndex },
      },
    );
    const link = await screen.findByRole('link', { name: '2.1.0' });
    await userEvent.click(link);
    expect(await screen.findByText(/^A stateful service\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'All versions' })).toHaveAttribute(
      'href',
      `${page}/contract-versions`,
    );
  });

  it('brings its client', () => {
    expect([...pactoPlugin.getApis()].map(({ api }) => api)).toEqual([
      pactoApiRef,
    ]);
  });

  it('is there for entities with a contract', () => {
    const { annotations, ...metadata } = entity.metadata;
    expect(isPactoAvailable(entity)).toBe(true);
    expect(isPactoAvailable({ ...entity, metadata })).toBe(false);
  });
});
