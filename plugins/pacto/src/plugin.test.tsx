import type { Entity } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { pactoApiRef } from '@pacto/backstage-plugin-pacto-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPactoApi } from './__testUtils__/createPactoApi';
import { entity, ownerEntity } from './__fixtures__/entity';
import {
  complete,
  digest,
  olderVersion,
  serviceList,
  version,
} from './__fixtures__/services';
import plugin from './index';

const apis = [
  [pactoApiRef, createPactoApi()],
  [catalogApiRef, catalogApiMock({ entities: [entity, ownerEntity] })],
  [permissionApiRef, mockApis.permission()],
] as const;

describe('the plugin in the new frontend system', () => {
  it('adds a Versions tab that leads to the contract at a digest, and back', async () => {
    const page = '/catalog/default/component/payments';
    renderTestApp({
      features: [catalogPlugin, plugin],
      initialRouteEntries: [`${page}/contract-versions`],
      apis,
    });
    const link = await screen.findByRole('link', { name: '2.1.0' });
    expect(link).toHaveAttribute(
      'href',
      `${page}/contract?at=${encodeURIComponent(digest)}`,
    );
    await userEvent.click(link);
    expect(await screen.findByText(/^A stateful service\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'All versions' })).toHaveAttribute(
      'href',
      `${page}/contract-versions`,
    );
  });

  it('adds a Diff tab that the Versions tab leads to', async () => {
    const page = '/catalog/default/component/payments';
    renderTestApp({
      features: [catalogPlugin, plugin],
      initialRouteEntries: [`${page}/contract-versions`],
      apis: [
        ...apis.slice(1),
        [
          pactoApiRef,
          createPactoApi({
            listVersions: async () => ({
              ...complete,
              items: [version, olderVersion],
              pageInfo: {},
              totalItems: 2,
            }),
          }),
        ],
      ],
    });
    await userEvent.click(
      await screen.findByRole('link', {
        name: /4 compatible: changes from 2.0.0 to 2.1.0/,
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Interface http' }),
    ).toBeVisible();
  });

  it('adds its tabs to the API of a contract', async () => {
    const page = '/catalog/default/api/payments-http';
    const api: Entity = {
      ...entity,
      kind: 'API',
      metadata: { ...entity.metadata, name: 'payments-http' },
    };
    const pactoApi = createPactoApi();
    renderTestApp({
      features: [catalogPlugin, plugin],
      initialRouteEntries: [`${page}/contract`],
      apis: [
        [pactoApiRef, pactoApi],
        [catalogApiRef, catalogApiMock({ entities: [api, ownerEntity] })],
        [permissionApiRef, mockApis.permission()],
      ],
    });
    expect(await screen.findByText(/^A stateful service\./)).toBeVisible();
    expect(pactoApi.getServiceByEntity).toHaveBeenCalledWith(
      'api:default/payments-http',
      expect.anything(),
    );
  });

  it('adds a card with the contract to the overview', async () => {
    const page = createTestEntityPage({ entity });
    renderTestApp({ features: [plugin], extensions: [page], apis });
    expect(
      await screen.findByRole('heading', { name: 'Contract' }),
    ).toBeVisible();
    expect(
      await screen.findByText('Needed by', { selector: 'dt' }),
    ).toBeVisible();
  });

  it.each([
    ['a component without the annotation', 'Component', false],
    ['a system', 'System', true],
  ])('adds nothing to %s', async (_, kind, annotated) => {
    const { annotations, ...metadata } = entity.metadata;
    const page = createTestEntityPage({
      entity: {
        ...entity,
        kind,
        metadata: annotated ? entity.metadata : metadata,
      },
    });
    renderTestApp({ features: [plugin], extensions: [page], apis });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('adds a widget to the home page', async () => {
    const tester = createExtensionTester(
      plugin.getExtension('home-page-widget:pacto/contracts'),
    );
    const { component, name, title } = tester.get(
      HomePageWidgetBlueprint.dataRefs.widget,
    );
    expect({ name, title }).toEqual({
      name: 'PactoContracts',
      title: 'Contracts of my teams',
    });
    renderInTestApp(
      <TestApiProvider apis={apis}>{component}</TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('region', { name: /^Breaking changes/ }),
    ).toBeVisible();
  });

  it.each([
    ['services', 'searchbox'],
    ['graph', 'table'],
    ['operations', 'searchbox'],
    ['changes', 'table'],
    ['sources', 'listitem'],
  ])('adds the view %s to the Contracts page', async (view, role) => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: [`/contracts/${view}`],
      extensions: [catalogPlugin.getExtension('page:catalog/entity')],
      apis,
    });
    expect((await screen.findAllByRole(role))[0]).toBeVisible();
    expect(
      screen.getByRole('tab', { selected: true, name: new RegExp(view, 'i') }),
    ).toHaveAttribute('href', `/contracts/${view}`);
  });

  it('opens the first view of the Contracts page with the filters of the address', async () => {
    const pactoApi = createPactoApi();
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/contracts?q=pay&sort=owner'],
      extensions: [catalogPlugin.getExtension('page:catalog/entity')],
      apis: [[pactoApiRef, pactoApi], ...apis.slice(1)],
    });
    expect(await screen.findByRole('searchbox')).toHaveValue('pay');
    expect(pactoApi.listServices).toHaveBeenCalledWith(
      expect.objectContaining({ q: 'pay', sort: 'owner' }),
      expect.anything(),
    );
  });

  it('adds the Contracts page, with a client that asks the backend', async () => {
    const fetch = jest.fn(async (input: RequestInfo | URL) =>
      Response.json(
        String(input).includes('/sources')
          ? { ...complete, items: [] }
          : {
              ...complete,
              items: [],
              pageInfo: {},
              totalItems: 0,
              counts: { valid: 0, invalid: 0, unknown: 0 },
              complianceCounts: serviceList.complianceCounts,
            },
      ),
    );
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/contracts/services?status=invalid'],
      apis: [
        [fetchApiRef, { fetch }],
        [permissionApiRef, mockApis.permission()],
      ],
    });
    expect(
      await screen.findByText('No contract fits the filters'),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Contracts' })).toBeVisible();
    expect(fetch.mock.calls.map(([input]) => input)).toContain(
      'plugin://pacto/services?status=invalid',
    );
  });
});
