import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Source, SyncRun } from '@pacto/backstage-plugin-pacto-common';
import {
  createPactoApi,
  responseError,
} from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import { complete, source } from '../../../__fixtures__/services';
import { SourcesView } from './SourcesView';

const withSources = (...items: Source[]) =>
  createPactoApi({ listSources: async () => ({ ...complete, items }) });

const run: SyncRun = {
  startedAt: '2026-11-20T10:00:00Z',
  finishedAt: '2026-11-20T10:01:05Z',
  durationSeconds: 65,
  outcome: 'partial',
  repositories: 1000,
  done: 1000,
  changed: 12,
  unchanged: 986,
  failed: 2,
  fetched: 15,
  requests: 1030,
  bytes: 3 * 1024 * 1024,
};

const valueOf = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).nextElementSibling;

describe('SourcesPanel', () => {
  it('shows since when a source fails, why, and what to do', async () => {
    const api = withSources({
      ...source,
      health: 'failing',
      failingSince: '2026-11-20T09:00:00Z',
      problems: [
        {
          code: 'AUTHENTICATION',
          message: 'The registry refused the credentials.',
          repository: 'registry.example.com/shop/orders',
          tag: '1.0.0',
          remedy: 'Check the password of the source.',
        },
      ],
    });
    renderTab(<SourcesView />, { api });
    const label = await screen.findByText('Failing');
    expect(label.parentElement).toHaveAttribute('data-mark', 'bad');
    expect(screen.getByText(/^Failing since/)).toBeVisible();
    expect(
      screen.getByText('The registry refused the credentials.'),
    ).toBeVisible();
    expect(screen.getByText('AUTHENTICATION')).toBeVisible();
    expect(screen.getByText('Check the password of the source.')).toBeVisible();
  });

  it('does not draw an unknown source as good', async () => {
    const api = withSources({
      ...source,
      health: 'unknown',
      lastSuccessAt: undefined,
    });
    renderTab(<SourcesView />, { api });
    const label = await screen.findByText('Unknown');
    expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
    expect(screen.getByText('Never read')).toBeVisible();
  });

  it('says how the last sync went, in numbers, and when the next one is', async () => {
    const nextRunAt = new Date(Date.now() + 250_000).toISOString();
    const budget = { requestsPerSecond: 25, concurrency: 8 };
    const api = withSources({
      ...source,
      lastRun: run,
      nextRunAt,
      queued: 3,
      budget: { ...budget, state: 'closed' },
      discovers: { entities: true, references: false },
    });
    renderTab(<SourcesView />, { api });
    expect(await screen.findByText('Read in part')).toBeVisible();
    expect(valueOf('Took')).toHaveTextContent('1 min 5 s');
    expect(valueOf('Repositories changed')).toHaveTextContent('12');
    expect(valueOf('New revisions')).toHaveTextContent('15');
    expect(valueOf('Unchanged')).toHaveTextContent('986');
    expect(valueOf('Failed')).toHaveTextContent('2');
    expect(valueOf('Requests')).toHaveTextContent('1,030');
    expect(valueOf('Received')).toHaveTextContent('3 MiB');
    expect(valueOf('Next sync')).toHaveTextContent(
      'in 4 minutes every 5 minutes',
    );
    expect(valueOf('Waiting to be synced')).toHaveTextContent('3');
    expect(valueOf('Budget of the host')).toHaveTextContent(
      '25 requests a second, 8 at once',
    );
    expect(valueOf('Also finds repositories')).toHaveTextContent(
      'that catalog entities name',
    );
  });

  it('leaves out the numbers that the reader may not know', async () => {
    const { startedAt, finishedAt, durationSeconds } = run;
    const api = withSources({
      ...source,
      lastRun: { startedAt, finishedAt, durationSeconds, outcome: 'ok' },
    });
    renderTab(<SourcesView />, { api });
    expect(await screen.findByText('Read in full')).toBeVisible();
    expect(screen.queryByText('Requests')).toBeNull();
  });

  it.each([
    [
      { state: 'held', until: '2099-01-01T00:00:00Z', reason: 'RATE_LIMITED' },
      'Paused',
      /^The registry asked for a pause, next try in .* Reason: RATE_LIMITED$/,
    ],
    [
      { state: 'open', until: '2099-01-01T00:00:00Z', since: run.startedAt },
      'Not answering',
      /^The registry has not answered since .*, next try in/,
    ],
    [
      { state: 'open', since: run.startedAt },
      'Not answering',
      /the next request tries again/,
    ],
  ] as const)(
    'says why the registry is not asked: %j',
    async (gate, word, text) => {
      const budget = { requestsPerSecond: 25, concurrency: 8, ...gate };
      renderTab(<SourcesView />, { api: withSources({ ...source, budget }) });
      const mark = (await screen.findByText(word)).parentElement!;
      expect(mark.parentElement?.lastElementChild).toHaveTextContent(text);
    },
  );

  it('says that a list of repositories is in doubt, and for how long still', async () => {
    const listing = { since: run.startedAt, looks: 1, needed: 3 };
    renderTab(<SourcesView />, { api: withSources({ ...source, listing }) });
    expect(await screen.findByText('List in doubt')).toBeVisible();
    expect(screen.getByText(/Look 1 of 3, since/)).toBeVisible();
  });

  it('answers first: how many sources need a look', async () => {
    const api = withSources(
      source,
      { ...source, id: 'failing', health: 'failing' },
      { ...source, id: 'unread', health: 'unknown' },
    );
    renderTab(<SourcesView />, { api });
    expect(
      await screen.findByText('2 of 3 sources need a look.'),
    ).toBeVisible();
  });

  it('starts a sync', async () => {
    const api = createPactoApi();
    renderTab(<SourcesView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sync now: shop' }),
    );
    expect(api.startSync).toHaveBeenCalledWith('shop');
    expect(await screen.findByText('Sync started')).toBeVisible();
    await waitFor(() => expect(api.listSources).toHaveBeenCalledTimes(2));
  });

  it.each([
    [403, 'You may not start a sync.'],
    [500, 'The sync could not be started: no'],
  ])('explains why a sync did not start (%s)', async (status, text) => {
    const api = createPactoApi({
      startSync: async () => {
        throw await responseError(status, 'no');
      },
    });
    renderTab(<SourcesView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sync now: shop' }),
    );
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says when the reader may not see the sources', async () => {
    const api = createPactoApi({
      listSources: async () => {
        throw await responseError(403, 'no');
      },
    });
    renderTab(<SourcesView />, { api });
    expect(
      await screen.findByText('You may not see the sources.'),
    ).toBeVisible();
  });

  it('says when there is none', async () => {
    renderTab(<SourcesView />, { api: withSources() });
    expect(await screen.findByText(/^No source is configured/)).toBeVisible();
  });

  describe('while a sync runs', () => {
    const running: Source = {
      ...source,
      lastRun: {
        startedAt: run.startedAt,
        outcome: 'running',
        repositories: 1000,
        done: 250,
      },
    };
    const setHidden = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', {
        configurable: true,
        value: hidden,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    };

    afterEach(() => {
      jest.useRealTimers();
      act(() => setHidden(false));
    });

    it('shows how far it is', async () => {
      renderTab(<SourcesView />, { api: withSources(running) });
      const bar = await screen.findByRole('progressbar', {
        name: 'Progress of the sync of shop',
      });
      expect(bar).toHaveAttribute('value', '250');
      expect(bar).toHaveAttribute('max', '1000');
      expect(screen.getByText('250 of 1,000')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Sync now/ })).toBeNull();
    });

    it('looks again until it has ended', async () => {
      const api = createPactoApi();
      api.listSources.mockResolvedValueOnce({ ...complete, items: [running] });
      jest.useFakeTimers();
      renderTab(<SourcesView />, { api });
      expect(await screen.findByText(/^Sync running since/)).toBeVisible();
      await act(() => jest.advanceTimersByTimeAsync(2000));
      expect(screen.queryByText(/^Sync running since/)).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(20_000));
      expect(api.listSources).toHaveBeenCalledTimes(2);
    });

    it('does not look while nobody looks at the page', async () => {
      const api = withSources(running);
      jest.useFakeTimers();
      renderTab(<SourcesView />, { api });
      expect(await screen.findByText(/^Sync running since/)).toBeVisible();
      act(() => setHidden(true));
      await act(() => jest.advanceTimersByTimeAsync(20_000));
      expect(api.listSources).toHaveBeenCalledTimes(1);
      act(() => setHidden(false));
      await act(() => jest.advanceTimersByTimeAsync(2000));
      expect(api.listSources).toHaveBeenCalledTimes(2);
    });
  });
});
