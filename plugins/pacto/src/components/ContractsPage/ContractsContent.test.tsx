import { useLocation, useNavigate } from 'react-router-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { complete, service, source } from '../../__fixtures__/services';
import { ContractsContent } from './ContractsContent';

const list = {
  ...complete,
  items: [service],
  pageInfo: {},
  totalItems: 1,
  counts: { valid: 3, invalid: 1, unknown: 2 },
};

describe('ContractsContent', () => {
  it('answers first, and lists the contracts', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ContractsContent />, { api });
    expect(
      await screen.findByText('6 contracts: 3 valid, 1 invalid, 2 unknown.'),
    ).toBeVisible();
    const row = screen.getByRole('row', { name: /payments/ });
    expect(within(row).getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments',
    );
    expect(row).toHaveTextContent('Valid1 warning2.1.0team-payments');
    expect(row).toHaveTextContent('openapi, asyncapi1 of 31 unknown');
    expect(screen.getByText(/^Valid means that .* schema\./)).toBeVisible();
    expect(screen.getByText('1 contract')).toBeVisible();
  });

  it('shows a contract without entity or version as what it is', async () => {
    const api = createPactoApi({
      listServices: async () => ({
        ...list,
        items: [
          {
            ...service,
            entityRef: undefined,
            version: undefined,
            owner: undefined,
            status: 'unknown',
          },
        ],
      }),
    });
    renderTab(<ContractsContent />, { api });
    const row = await screen.findByRole('row', { name: /payments/ });
    expect(row).toHaveTextContent('no catalog entity yet');
    expect(row).toHaveTextContent('Unknown1 warningnone readnone given');
    expect(within(row).queryByRole('link')).toBeNull();
    expect(within(row).getByText('Unknown').parentElement).toHaveAttribute(
      'data-mark',
      'unknown',
    );
  });

  it('reads search, filters, order and page from the address', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ContractsContent />, {
      api,
      address: '?q=pay&owner=team-a&status=invalid&sort=-owner&cursor=c1',
    });
    await screen.findByRole('row', { name: /payments/ });
    expect(api.listServices).toHaveBeenCalledWith(
      {
        q: 'pay',
        owner: 'team-a',
        status: 'invalid',
        sort: '-owner',
        cursor: 'c1',
      },
      expect.anything(),
    );
    expect(screen.getByRole('searchbox')).toHaveValue('pay');
    expect(screen.getByRole('radio', { name: /Invalid/ })).toBeChecked();
    expect(screen.getByRole('columnheader', { name: /Owner/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('drops what the address should not say', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ContractsContent />, { api, address: '?status=green&sort=x' });
    await screen.findByRole('row', { name: /payments/ });
    expect(api.listServices).toHaveBeenCalledWith({}, expect.anything());
  });

  it('filters by status, owner and text, each from the first page', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ContractsContent />, { api, address: '?cursor=c1' });
    await userEvent.click(
      await screen.findByRole('radio', { name: /Invalid/ }),
    );
    await waitFor(() => expect(lastQuery(api)).toEqual({ status: 'invalid' }));
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show only contracts of team-payments',
      }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        status: 'invalid',
        owner: 'team-payments',
      }),
    );
    await userEvent.type(screen.getByRole('searchbox'), 'ord');
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        status: 'invalid',
        owner: 'team-payments',
        q: 'ord',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Owner is team-payments; show all owners',
      }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({ status: 'invalid', q: 'ord' }),
    );
  });

  it('keeps typing to one entry of the history, so that Back leads to the whole list', async () => {
    const api = createPactoApi({ listServices: async () => list });
    let query = '';
    const Back = () => {
      query = useLocation().search;
      const navigate = useNavigate();
      return <button onClick={() => navigate(-1)}>Back</button>;
    };
    renderTab(
      <>
        <ContractsContent />
        <Back />
      </>,
      { api },
    );
    const search = await screen.findByRole('searchbox');
    await userEvent.type(search, 'st');
    await waitFor(() => expect(query).toBe('?q=st'));
    await userEvent.type(search, 'ock');
    await waitFor(() => expect(query).toBe('?q=stock'));
    await userEvent.click(screen.getByText('Back'));
    await waitFor(() => expect(query).toBe(''));
    expect(search).toHaveValue('');
  });

  it('sorts by a column, and the other way round', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ContractsContent />, { api });
    const header = await screen.findByRole('columnheader', { name: /Status/ });
    await userEvent.click(header);
    await waitFor(() => expect(lastQuery(api)).toEqual({ sort: 'status' }));
    await userEvent.click(screen.getByRole('columnheader', { name: /Status/ }));
    await waitFor(() => expect(lastQuery(api)).toEqual({ sort: '-status' }));
  });

  it.each([
    ['', 'No contract was found yet'],
    ['?q=x', 'No contract fits the filters'],
  ])('says when there is none (%s)', async (address, text) => {
    const api = createPactoApi({
      listServices: async () => ({
        ...list,
        items: [],
        totalItems: 0,
        counts: { valid: 0, invalid: 0, unknown: 0 },
      }),
    });
    renderTab(<ContractsContent />, { api, address });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('tries again after an error', async () => {
    const api = createPactoApi();
    api.listServices.mockRejectedValueOnce(await responseError(503, 'Away'));
    renderTab(<ContractsContent />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('Away');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /payments/ })).toBeVisible();
  });

  it.each([
    ['ok', 'after'],
    ['failing', 'before'],
  ] as const)('puts sources that are %s %s the list', async (health, place) => {
    const api = createPactoApi({
      listSources: async () => ({
        ...complete,
        items: [{ ...source, health }],
      }),
    });
    renderTab(<ContractsContent />, { api });
    const sources = await screen.findByRole('region', { name: /Sources/ });
    const table = await screen.findByRole('grid');
    const follows =
      table.compareDocumentPosition(sources) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(Boolean(follows)).toBe(place === 'after');
  });

  it('reads the contracts again after a sync, wherever the sources moved', async () => {
    const run = {
      startedAt: '2026-11-20T10:00:00Z',
      repositories: 0,
      tags: 0,
      fetched: 0,
      problems: 0,
    };
    const api = createPactoApi({
      listServices: async () => list,
      listSources: async () => ({
        ...complete,
        items: [{ ...source, lastRun: { ...run, outcome: 'ok' } }],
      }),
    });
    api.listSources.mockResolvedValueOnce({
      ...complete,
      items: [
        {
          ...source,
          health: 'failing',
          lastRun: { ...run, outcome: 'running' },
        },
      ],
    });
    jest.useFakeTimers();
    try {
      renderTab(<ContractsContent />, { api });
      expect(await screen.findByText(/^Sync running since/)).toBeVisible();
      expect(api.listServices).toHaveBeenCalledTimes(1);
      await act(() => jest.advanceTimersByTimeAsync(3000));
      expect(screen.queryByText(/^Sync running since/)).toBeNull();
      expect(api.listServices).toHaveBeenCalledTimes(2);
    } finally {
      jest.useRealTimers();
    }
  });
});

function lastQuery(api: ReturnType<typeof createPactoApi>) {
  return api.listServices.mock.lastCall?.[0];
}
