import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { attention } from '../../__fixtures__/activity';
import { HomeWidget } from './HomeWidget';

describe('HomeWidget', () => {
  it('asks for what is mine, and shows the four kinds', async () => {
    const api = createPactoApi();
    renderTab(<HomeWidget />, { api });
    const part = (name: RegExp) => screen.findByRole('region', { name });
    const breaks = await part(/^Breaking changes 1/);
    expect(breaks).toHaveTextContent('payments2.0.0 → 2.1.0Breaking');
    expect(
      within(breaks).getByRole('link', {
        name: 'Compare 2.0.0 → 2.1.0 of payments',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/catalog\/default\/component\/payments\/contract-diff\?from=sha256.*&to=sha256/,
      ),
    );
    expect(await part(/^Changes in what you need 1/)).toHaveTextContent(
      'payments needs ledger2.4.0 → 3.0.0BreakingIncompatible^2.0.0 does not admit 3.0.0.',
    );
    expect(await part(/^Breaking rules 1/)).toHaveTextContent(
      'ledgerNon-compliant4 services need it',
    );
    expect(await part(/^Expiring 1/)).toHaveTextContent(
      'paymentsload-testHolds until Dec 1, 2026',
    );
    expect(api.getAttention).toHaveBeenCalledWith(
      { scope: 'mine', limit: 5 },
      expect.anything(),
    );
    expect(screen.getByRole('link', { name: 'All contracts' })).toHaveAttribute(
      'href',
      '/contracts/services',
    );
  });

  it('says what there is none of, and how much is not shown', async () => {
    const api = createPactoApi({
      getAttention: async () => ({
        ...attention,
        incoming: [],
        failing: [],
        expiring: [],
        totals: { breaks: 7, incoming: 0, failing: 0, expiring: 0 },
      }),
    });
    renderTab(<HomeWidget />, { api });
    expect(
      await screen.findByText(
        'None of your contracts is known to break a rule.',
      ),
    ).toBeVisible();
    expect(screen.getByText('1 of 7 shown.')).toBeVisible();
  });

  it('says so when the catalog does not know the reader', async () => {
    const api = createPactoApi({
      getAttention: async () => ({ ...attention, owners: [] }),
    });
    renderTab(<HomeWidget />, { api });
    expect(
      await screen.findByText('The catalog does not say who you are'),
    ).toBeVisible();
    expect(screen.queryByRole('region', { name: /^Breaking/ })).toBeNull();
  });

  it('marks what is missing or old', async () => {
    const api = createPactoApi({
      getAttention: async () => ({
        ...attention,
        completeness: 'partial',
        limitations: [
          { code: 'SOURCE_UNAVAILABLE', message: 'The registry is away.' },
        ],
      }),
    });
    renderTab(<HomeWidget />, { api });
    expect(await screen.findByText('The registry is away.')).toBeVisible();
  });

  it('tries again after an error', async () => {
    const api = createPactoApi();
    api.getAttention.mockRejectedValueOnce(await responseError(503, 'Busy'));
    renderTab(<HomeWidget />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('region', { name: /^Breaking changes/ }),
    ).toBeVisible();
  });
});
