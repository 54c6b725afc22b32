import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PactoApi,
  SourceRepository,
} from '@pacto/backstage-plugin-pacto-common';
import {
  createPactoApi,
  responseError,
} from '../../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../../__testUtils__/renderTab';
import { complete, source } from '../../../../__fixtures__/services';
import { SourcesView } from '../SourcesView';

const PAYMENTS = 'registry.example.com/shop/payments';
const ORDERS = 'registry.example.com/shop/orders';

const failing: SourceRepository = {
  repository: ORDERS,
  serviceId: '0011223344556677',
  name: 'orders',
  entityRef: 'component:default/orders',
  status: 'unknown',
  lastChangedAt: '2026-11-20T09:00:00Z',
  problems: [
    {
      tag: '2.0.0',
      code: 'DIGEST_MISMATCH',
      message: 'The content is not what its digest says.',
      remedy: 'Push the version again.',
      since: '2026-11-20T08:00:00Z',
      unreadable: true,
      attempts: 4,
      nextAttemptAt: '2099-01-01T00:00:00Z',
    },
  ],
};
const gone: SourceRepository = {
  repository: PAYMENTS,
  name: 'payments',
  status: 'valid',
  missingSince: '2026-11-19T08:00:00Z',
  removedAfter: '2026-11-26T08:00:00Z',
  problems: [],
};

const listing = (...items: SourceRepository[]): Partial<PactoApi> => ({
  listSourceRepositories: async () => ({
    ...complete,
    items,
    pageInfo: {},
    totalItems: items.length,
  }),
});

const render = (methods: Partial<PactoApi>, address = '?source=shop') => {
  const api = createPactoApi(methods);
  renderTab(<SourcesView />, { api, address });
  return api;
};

const rowOf = (name: RegExp) => screen.findByRole('row', { name });

describe('SourceDetails', () => {
  it('says why a repository fails, since when, how often it was tried, and how to fix it', async () => {
    render(listing(failing));
    const row = await rowOf(/orders/);
    expect(row).toHaveTextContent('Tag 2.0.0');
    expect(row).toHaveTextContent('The content is not what its digest says.');
    expect(row).toHaveTextContent('DIGEST_MISMATCH');
    expect(row).toHaveTextContent('Push the version again.');
    expect(row).toHaveTextContent(/tried 4 times\s*next try in/);
    expect(within(row).getByText('Unknown').parentElement).toHaveAttribute(
      'data-mark',
      'unknown',
    );
  });

  it.each([
    [true, 'read again when it is pushed again'],
    [false, 'next try with the next sync'],
  ])(
    'says when it is tried again without a time: bad %s',
    async (unreadable, text) => {
      const [{ attempts, nextAttemptAt, ...problem }] = failing.problems;
      render(listing({ ...failing, problems: [{ ...problem, unreadable }] }));
      const row = await rowOf(/orders/);
      expect(row).toHaveTextContent(text);
      expect(row).not.toHaveTextContent('tried');
    },
  );

  it('names problems of single repositories once, at the repository', async () => {
    const problem = { code: 'TIMEOUT', message: 'Too slow.' };
    const own = { code: 'EMPTY_LISTING', message: 'Nothing is listed.' };
    render({
      ...listing(failing),
      listSources: async () => ({
        ...complete,
        items: [
          { ...source, problems: [own, { ...problem, repository: ORDERS }] },
        ],
      }),
    });
    expect(await screen.findByText('Nothing is listed.')).toBeInTheDocument();
    expect(screen.queryByText('Too slow.')).toBeNull();
  });

  it('says that a repository is listed no more, and until when it is kept', async () => {
    render(listing(gone));
    const row = await rowOf(/payments/);
    expect(row).toHaveTextContent(/Not listed\s*since/);
    expect(row).toHaveTextContent(/unless it comes back/);
  });

  it('asks for a repository again, once, and shows that it waits', async () => {
    const api = render(listing(failing));
    api.startRepositorySync.mockImplementationOnce(async sourceId => {
      api.listSourceRepositories.mockImplementation(
        listing({
          ...failing,
          queued: {
            reason: 'retry',
            since: new Date().toISOString(),
            attempts: 0,
            running: false,
          },
        }).listSourceRepositories!,
      );
      return { ...complete, sourceId };
    });
    const name = `Retry ${ORDERS}`;
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(api.startRepositorySync).toHaveBeenCalledWith('shop', ORDERS);
    await waitFor(async () =>
      expect(await rowOf(/orders/)).toHaveTextContent(/Somebody asked for it/),
    );
    expect(screen.getByRole('button', { name })).toBeDisabled();
  });

  it('explains why it cannot be asked for', async () => {
    const api = render(listing(failing));
    api.startRepositorySync.mockRejectedValue(await responseError(404, 'gone'));
    await userEvent.click(
      await screen.findByRole('button', { name: `Retry ${ORDERS}` }),
    );
    expect(
      await screen.findByText('This could not be asked for: gone'),
    ).toBeVisible();
  });

  it('keeps filter and search in the address', async () => {
    const api = render(listing(failing), '?source=shop&state=failing&q=ord');
    await rowOf(/orders/);
    expect(api.listSourceRepositories).toHaveBeenLastCalledWith(
      'shop',
      { state: 'failing', q: 'ord', limit: 25, cursor: undefined },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Waiting' }));
    await waitFor(() =>
      expect(api.listSourceRepositories).toHaveBeenLastCalledWith(
        'shop',
        { state: 'queued', q: 'ord', limit: 25, cursor: undefined },
        expect.anything(),
      ),
    );
  });

  it('says that nothing fails', async () => {
    render(listing(), '?source=shop&state=failing');
    expect(await screen.findByText('No repository fails.')).toBeVisible();
  });

  it('lists past syncs, with numbers where they are known', async () => {
    render({
      listSyncRuns: async () => ({
        ...complete,
        items: [
          {
            startedAt: '2026-11-20T10:00:00Z',
            finishedAt: '2026-11-20T10:00:02Z',
            durationSeconds: 2,
            outcome: 'failed',
            done: 0,
            requests: 7,
            error: { code: 'UNAVAILABLE', message: 'No answer.' },
          },
          { startedAt: '2026-11-20T09:00:00Z', outcome: 'interrupted' },
        ],
      }),
    });
    const table = await screen.findByRole('table', { name: 'Past syncs' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(/Failed\s*No answer. UNAVAILABLE/);
    expect(first).toHaveTextContent('2 s');
    expect(within(first).getByText('7')).toBeVisible();
    expect(within(second).getByText('Cut off').parentElement).toHaveAttribute(
      'data-mark',
      'unknown',
    );
  });

  it('says that a source does not exist, and leads back', async () => {
    render({}, '?source=other');
    expect(await screen.findByText('There is no source other.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All sources' })).toHaveAttribute(
      'href',
      '/contracts/sources',
    );
  });

  it('explains that the repositories could not be loaded', async () => {
    const error = await responseError(503, 'Away');
    render({
      listSourceRepositories: async () => {
        throw error;
      },
    });
    expect(await screen.findByText('Away')).toBeVisible();
    expect(screen.getByText(source.location)).toBeVisible();
  });
});
