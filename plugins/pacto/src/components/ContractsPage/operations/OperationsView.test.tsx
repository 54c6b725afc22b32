import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Operation } from '@pacto/backstage-plugin-pacto-common';
import {
  createPactoApi,
  responseError,
} from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import { complete, digest } from '../../../__fixtures__/services';
import { OperationsView } from './OperationsView';

const operation: Operation = {
  serviceId: '00112233aabbccdd',
  serviceName: 'payments',
  entityRef: 'component:default/payments',
  owner: { key: 'team-payments', team: 'team-payments', contacts: [] },
  version: '2.1.0',
  digest,
  interface: 'http',
  interfaceType: 'openapi',
  visibility: 'public',
  key: 'POST /payments',
  kind: 'operation',
  method: 'POST',
  name: '/payments',
  summary: 'Take a payment',
  deprecated: true,
  consumers: 3,
  consumerSample: [
    {
      serviceId: '9999888877776666',
      name: 'checkout',
      entityRef: 'component:default/checkout',
      range: '^2.0.0',
    },
  ],
};

const offering = (...items: Operation[]) =>
  createPactoApi({
    listOperations: async () => ({
      ...complete,
      items,
      pageInfo: {},
      totalItems: items.length,
    }),
  });

describe('OperationsView', () => {
  it('says who offers an operation, in which version, and who needs that service', async () => {
    renderTab(<OperationsView />, { api: offering(operation) });
    const row = await screen.findByRole('row', { name: /payments/ });
    expect(row).toHaveTextContent(
      'POST/paymentsdeprecatedTake a paymentpaymentsteam-payments2.1.0httpOpenAPI, publiccheckout ^2.0.0and 2 more',
    );
    expect(
      within(row).getByRole('link', { name: '/payments' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/payments/contract?${new URLSearchParams({
        operation: 'http/POST /payments',
      })}`,
    );
    expect(
      within(row).getByRole('link', { name: 'and 2 more' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/contract-dependencies',
    );
  });

  it('searches, and keeps what is searched for in the address', async () => {
    const api = offering(operation);
    renderTab(<OperationsView />, { api, address: '?q=POST%20%2Fpay' });
    const search = await screen.findByRole('searchbox');
    expect(search).toHaveValue('POST /pay');
    await userEvent.type(search, 'ments');
    await waitFor(() =>
      expect(api.listOperations.mock.lastCall?.[0]).toEqual({
        q: 'POST /payments',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show only POST' }),
    );
    await waitFor(() =>
      expect(api.listOperations.mock.lastCall?.[0]).toEqual({
        q: 'POST /payments',
        method: 'POST',
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Method is POST; show all methods',
      }),
    );
    await waitFor(() =>
      expect(api.listOperations.mock.lastCall?.[0]).toEqual({
        q: 'POST /payments',
      }),
    );
  });

  it('offers no link where there is no entity, and says when nobody needs it', async () => {
    const api = offering({
      ...operation,
      entityRef: undefined,
      consumers: 0,
      consumerSample: [],
    });
    renderTab(<OperationsView />, { api });
    const row = await screen.findByRole('row', { name: /payments/ });
    expect(within(row).queryByRole('link')).toBeNull();
    expect(row).toHaveTextContent(/nobody$/);
  });

  it('says what to do when nothing fits', async () => {
    renderTab(<OperationsView />, { api: offering(), address: '?q=x' });
    expect(await screen.findByText('0 operations fit.')).toBeVisible();
    expect(screen.getByText(/^Use fewer words/)).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [503, 'Away'],
  ])('explains an answer of %s', async (status, text) => {
    const api = createPactoApi();
    api.listOperations.mockRejectedValue(await responseError(status, 'Away'));
    renderTab(<OperationsView />, { api });
    expect(await screen.findByText(text)).toBeVisible();
  });
});
