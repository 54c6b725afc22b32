import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
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

  it.each([
    [
      'a component without the annotation',
      { kind: 'Component', annotated: false },
    ],
    ['an API', { kind: 'API', annotated: true }],
  ])('adds nothing to %s', async (_, { kind, annotated }) => {
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
      initialRouteEntries: ['/contracts?status=invalid'],
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
