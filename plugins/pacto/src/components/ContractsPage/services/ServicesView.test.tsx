import { useLocation, useNavigate } from 'react-router-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import {
  complete,
  service,
  serviceList,
  source,
} from '../../../__fixtures__/services';
import { ServicesView } from './ServicesView';

const list = {
  ...serviceList,
  counts: { valid: 3, invalid: 1, unknown: 2 },
  complianceCounts: {
    Compliant: 3,
    Warning: 1,
    NonCompliant: 0,
    Invalid: 1,
    Unknown: 1,
    Reference: 0,
  },
};

describe('ServicesView', () => {
  it('answers first, and lists the contracts', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api });
    expect(
      await screen.findByText(
        /^6 contracts: 3 compliant, 1 with warnings, 1 invalid,? and 1 unknown\.$/,
      ),
    ).toBeVisible();
    const row = screen.getByRole('row', { name: /payments/ });
    expect(within(row).getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments',
    );
    expect(row).toHaveTextContent(
      'Warning1 reason92%2.1.0Valid1 warningteam-payments',
    );
    expect(row).toHaveTextContent(/team-payments4?.*1 of 31 unknown.*shop$/);
    expect(screen.getByText(/it never counts as compliant\.$/)).toBeVisible();
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
            compliance: {
              status: 'Unknown',
              score: null,
              checks: {
                total: 0,
                passed: 0,
                failed: 0,
                warnings: 0,
                unknown: 0,
              },
              reasons: [],
              runtimeEvaluated: false,
            },
          },
        ],
      }),
    });
    renderTab(<ServicesView />, { api });
    const row = await screen.findByRole('row', { name: /payments/ });
    expect(row).toHaveTextContent('no catalog entity yet');
    expect(row).toHaveTextContent(
      'Unknownnot scorednone readUnknown1 warningnone given',
    );
    expect(within(row).queryByRole('link')).toBeNull();
    for (const label of within(row).getAllByText('Unknown')) {
      expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
    }
  });

  it('reads search, filters, order and page from the address', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, {
      api,
      address:
        '?q=pay&owner=team-a&source=shop&status=invalid&compliance=Unknown&sort=-score&cursor=c1',
    });
    await screen.findByRole('row', { name: /payments/ });
    expect(api.listServices).toHaveBeenCalledWith(
      {
        q: 'pay',
        owner: 'team-a',
        source: 'shop',
        status: 'invalid',
        compliance: 'Unknown',
        sort: '-score',
        cursor: 'c1',
      },
      expect.anything(),
    );
    expect(screen.getByRole('searchbox')).toHaveValue('pay');
    expect(screen.getByRole('radio', { name: /Unknown/ })).toBeChecked();
    expect(
      screen.getByRole('button', { name: /Newest version: invalid/ }),
    ).toBeVisible();
    expect(screen.getByRole('columnheader', { name: /Score/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('drops what the address should not say', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, {
      api,
      address: '?status=green&compliance=fine&sort=x',
    });
    await screen.findByRole('row', { name: /payments/ });
    expect(api.listServices).toHaveBeenCalledWith({}, expect.anything());
  });

  it('filters by compliance, owner and text, each from the first page', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api, address: '?cursor=c1' });
    await userEvent.click(
      await screen.findByRole('radio', { name: /Invalid/ }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({ compliance: 'Invalid' }),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show only contracts of team-payments',
      }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        compliance: 'Invalid',
        owner: 'team-payments',
      }),
    );
    await userEvent.type(screen.getByRole('searchbox'), 'ord');
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        compliance: 'Invalid',
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
      expect(lastQuery(api)).toEqual({ compliance: 'Invalid', q: 'ord' }),
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
        <ServicesView />
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

  it('filters by what became of the newest version', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: /Newest version: any/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'Newest version: invalid (1)',
      }),
    );
    await waitFor(() => expect(lastQuery(api)).toEqual({ status: 'invalid' }));
  });

  it('gives the reasons of a status to the keyboard', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api });
    const name = '1 reason for the status Warning of payments';
    const button = await screen.findByRole('button', { name });
    // Of a grid only the row is a tab stop; arrows lead to what is in its cells.
    act(() => screen.getByRole('row', { name: /payments/ }).focus());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    const dialog = await screen.findByRole('dialog', { name });
    expect(dialog).toHaveTextContent('11 of 12 checks passed.');
    expect(dialog).toHaveTextContent('nothing is observed at run time');
    expect(dialog).toHaveTextContent(
      'The reference is pinned by a tag that can move. TAG_NOT_DIGEST',
    );
    expect(dialog).toHaveTextContent('Pin it by digest.');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('sorts by a column, and the other way round', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api });
    const header = await screen.findByRole('columnheader', {
      name: /Compliance/,
    });
    await userEvent.click(header);
    await waitFor(() => expect(lastQuery(api)).toEqual({ sort: 'compliance' }));
    await userEvent.click(
      screen.getByRole('columnheader', { name: /Compliance/ }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({ sort: '-compliance' }),
    );
  });

  it('leads out of filters that nothing fits', async () => {
    const api = createPactoApi({
      listServices: async query =>
        query?.q === undefined ? list : { ...list, items: [], totalItems: 0 },
    });
    renderTab(<ServicesView />, { api, address: '?q=x&owner=nobody' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filters' }),
    );
    expect(await screen.findByRole('row', { name: /payments/ })).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
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
        complianceCounts: serviceList.complianceCounts,
      }),
    });
    renderTab(<ServicesView />, { api, address });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('tries again after an error', async () => {
    const api = createPactoApi();
    api.listServices.mockRejectedValueOnce(await responseError(503, 'Away'));
    renderTab(<ServicesView />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('Away');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /payments/ })).toBeVisible();
  });

  it('puts sources that fail above the list, and no others', async () => {
    const api = createPactoApi({
      listServices: async () => list,
      listSources: async () => ({
        ...complete,
        items: [source, { ...source, id: 'mirror', health: 'failing' }],
      }),
    });
    renderTab(<ServicesView />, { api });
    const sources = await screen.findByRole('region', {
      name: 'Sources in trouble 1',
    });
    expect(within(sources).getAllByRole('listitem')).toHaveLength(1);
    expect(sources).toHaveTextContent('mirrorFailing');
    expect(
      within(sources).getByRole('link', { name: 'All sources' }),
    ).toHaveAttribute('href', '/contracts/sources');
    const table = await screen.findByRole('grid');
    expect(
      table.compareDocumentPosition(sources) & Node.DOCUMENT_POSITION_PRECEDING,
    ).toBeTruthy();
  });

  it('says nothing of sources that do well', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api });
    await screen.findByRole('row', { name: /payments/ });
    await waitFor(() => expect(api.listSources).toHaveBeenCalled());
    expect(screen.queryByRole('region', { name: /^Sources/ })).toBeNull();
  });

  it('names first what breaks rules and is needed most', async () => {
    const api = createPactoApi({ listServices: async () => list });
    renderTab(<ServicesView />, { api });
    const first = await screen.findByRole('region', {
      name: 'Needs attention first 1',
    });
    expect(await within(first).findByText('ledger')).toBeVisible();
    expect(first).toHaveTextContent('ledgerNon-compliant4 services need it');
    expect(first).toHaveTextContent('Declare a health endpoint.');
    expect(api.getAttention).toHaveBeenCalledWith(
      { scope: 'all', limit: 5 },
      expect.anything(),
    );
  });

  it('keeps the list when what needs attention cannot be read', async () => {
    const api = createPactoApi({ listServices: async () => list });
    api.getAttention.mockRejectedValue(await responseError(503, 'Busy'));
    renderTab(<ServicesView />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('Busy');
    expect(await screen.findByRole('row', { name: /payments/ })).toBeVisible();
  });

  it('reads the contracts again after a sync of a source in trouble', async () => {
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
      renderTab(<ServicesView />, { api });
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
