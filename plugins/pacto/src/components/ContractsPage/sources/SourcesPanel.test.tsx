import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Source } from '@pacto/backstage-plugin-pacto-common';
import { useSources } from '@pacto/backstage-plugin-pacto-react';
import {
  createPactoApi,
  responseError,
} from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import { complete, source } from '../../../__fixtures__/services';
import { SourcesPanel } from './SourcesPanel';
import { useFollowSync } from './useFollowSync';

function Panel({ onSynced = () => {} }: { onSynced?: () => void }) {
  const sources = useSources();
  useFollowSync(sources, onSynced);
  return <SourcesPanel sources={sources} />;
}

const withSources = (...items: Source[]) =>
  createPactoApi({ listSources: async () => ({ ...complete, items }) });

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
    renderTab(<Panel />, { api });
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
    renderTab(<Panel />, { api });
    const label = await screen.findByText('Unknown');
    expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
    expect(screen.getByText('Never read')).toBeVisible();
  });

  it('starts a sync', async () => {
    const api = createPactoApi();
    renderTab(<Panel />, { api });
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
    renderTab(<Panel />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sync now: shop' }),
    );
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('looks again while a sync runs, and tells when it has ended', async () => {
    const startedAt = '2026-11-20T10:00:00Z';
    const run = {
      startedAt,
      repositories: 0,
      tags: 0,
      fetched: 0,
      problems: 0,
    };
    const api = createPactoApi();
    api.listSources.mockResolvedValueOnce({
      ...complete,
      items: [{ ...source, lastRun: { ...run, outcome: 'running' } }],
    });
    const onSynced = jest.fn();
    jest.useFakeTimers();
    renderTab(<Panel onSynced={onSynced} />, { api });
    expect(await screen.findByText(/^Sync running since/)).toBeVisible();
    expect(onSynced).not.toHaveBeenCalled();
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(onSynced).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/^Sync running since/)).toBeNull();
    jest.useRealTimers();
  });

  it('says when the reader may not see the sources', async () => {
    const api = createPactoApi({
      listSources: async () => {
        throw await responseError(403, 'no');
      },
    });
    renderTab(<Panel />, { api });
    expect(
      await screen.findByText('You may not see the sources.'),
    ).toBeVisible();
  });

  it('says when there is none', async () => {
    renderTab(<Panel />, { api: withSources() });
    expect(await screen.findByText(/^No source is configured/)).toBeVisible();
  });
});
