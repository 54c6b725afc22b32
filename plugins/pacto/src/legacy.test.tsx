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
import {
  pactoApiRef,
  pactoTranslationRef,
} from '@pacto/backstage-plugin-pacto-react';
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
  EntityContractCard,
  EntityContractContent,
  EntityDependenciesContent,
  EntityDiffContent,
  EntityVersionsContent,
  HomePagePactoContracts,
  isPactoAvailable,
  pactoPlugin,
  pactoTranslations,
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
    ['services', 'searchbox'],
    ['graph', 'table'],
    ['operations', 'searchbox'],
    ['changes', 'table'],
    ['sources', 'listitem'],
  ])('has the view %s of the Contracts page', async (view, role) => {
    await renderLegacy(
      <FlatRoutes>
        <Route path="/contracts" element={<ContractsPage />} />
      </FlatRoutes>,
      `/contracts/${view}`,
    );
    expect((await screen.findAllByRole(role))[0]).toBeVisible();
    expect(
      screen.getByRole('tab', { selected: true, name: new RegExp(view, 'i') }),
    ).toBeVisible();
  });

  it('has the card of an entity', async () => {
    await renderLegacy(
      <EntityProvider entity={entity}>
        <EntityContractCard />
      </EntityProvider>,
      '/',
    );
    expect(
      await screen.findByText('Needed by', { selector: 'dt' }),
    ).toBeVisible();
  });

  it('has the widget of a home page', async () => {
    await renderLegacy(<HomePagePactoContracts />, '/');
    expect(await screen.findByText('Contracts of my teams')).toBeVisible();
    expect(
      await screen.findByRole('region', { name: /^Breaking changes/ }),
    ).toBeVisible();
  });

  it('has its strings in other languages', () => {
    expect(pactoTranslations.id).toBe(pactoTranslationRef.id);
  });

  it.each([
    ['contract', 'region', /^Interfaces/],
    ['versions', 'link', '2.1.0'],
    ['diff', 'heading', /^Interface http/],
    ['dependencies', 'radiogroup', 'View'],
  ])('has the %s tab', async (path, role, name) => {
    await renderLegacy(
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/contract" element={<EntityContractContent />} />
          <Route path="/versions" element={<EntityVersionsContent />} />
          <Route path="/diff" element={<EntityDiffContent />} />
          <Route path="/dependencies" element={<EntityDependenciesContent />} />
        </Routes>
      </EntityProvider>,
      `/${path}`,
    );
    expect((await screen.findAllByRole(role, { name }))[0]).toBeVisible();
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
