import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FleetChange } from '@pacto/backstage-plugin-pacto-common';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import { breakingRelease } from '../../../__fixtures__/activity';
import { complete, source } from '../../../__fixtures__/services';
import { ChangesView } from './ChangesView';

const changing = (...items: FleetChange[]) =>
  createPactoApi({
    listChanges: async () => ({
      ...complete,
      items,
      pageInfo: { nextCursor: 'c2' },
      totalItems: 70,
    }),
  });

type Api = ReturnType<typeof createPactoApi>;
const lastQuery = (api: Api) => api.listChanges.mock.lastCall?.[0];

describe('ChangesView', () => {
  it('shows each revision with the class of its change and the way to it', async () => {
    renderTab(<ChangesView />, { api: changing(breakingRelease) });
    expect(
      await screen.findByText('70 versions were published.'),
    ).toBeVisible();
    const row = screen.getByRole('row', { name: /payments/ });
    expect(row).toHaveTextContent(
      'payments2.0.0 → 2.1.0Breaking1 breaking · 1 may break · 1 compatibleVersion step too smallteam-payments',
    );
    expect(within(row).getByRole('link', { name: /^Compare/ })).toHaveAttribute(
      'href',
      expect.stringContaining('/contract-diff?from='),
    );
  });

  it.each([
    ['first', 'The first version', null],
    ['pending', 'Not compared yet', 'unknown'],
    ['failed', 'Cannot be compared', 'unknown'],
  ] as const)('does not draw a %s one as fine', async (state, text, mark) => {
    const { from, classification, counts, step, ...release } = breakingRelease;
    renderTab(<ChangesView />, { api: changing({ ...release, state }) });
    const label = await screen.findByText(text);
    expect(label.parentElement?.getAttribute('data-mark')).toBe(mark);
    expect(
      screen.getByRole('link', { name: 'Read 2.1.0 of payments' }),
    ).toHaveAttribute('href', expect.stringContaining('/contract?at=sha256'));
  });

  it('reads filters and page from the address', async () => {
    const api = changing(breakingRelease);
    renderTab(<ChangesView />, {
      api,
      address:
        '?q=pay&owner=team-a&source=shop&classification=BREAKING&since=7d&cursor=c1',
    });
    await screen.findByRole('row', { name: /payments/ });
    const { since, ...query } = lastQuery(api)!;
    expect(query).toEqual({
      q: 'pay',
      owner: 'team-a',
      source: 'shop',
      classification: 'BREAKING',
      cursor: 'c1',
    });
    const days = (Date.now() - Date.parse(since!)) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
    expect(screen.getByRole('radio', { name: /Breaking/ })).toBeChecked();
  });

  it('filters by class, period, owner and source', async () => {
    const api = changing(breakingRelease);
    api.listSources.mockResolvedValue({
      ...complete,
      items: [source, { ...source, id: 'mirror' }],
    });
    renderTab(<ChangesView />, { api });
    await userEvent.click(
      await screen.findByRole('radio', { name: /May break/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show only changes of team-payments',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Source: any/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Source: mirror' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /First seen: any time/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'First seen: last 30 days' }),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        classification: 'POTENTIAL_BREAKING',
        owner: 'team-payments',
        source: 'mirror',
        since: expect.any(String),
      }),
    );
  });

  it('goes to the next page', async () => {
    const api = changing(breakingRelease);
    renderTab(<ChangesView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );
    await waitFor(() => expect(lastQuery(api)).toEqual({ cursor: 'c2' }));
  });
});
