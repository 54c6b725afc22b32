import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../../__testUtils__/renderTab';
import { DependenciesTab } from '../DependenciesTab';

const item = (name: RegExp) => screen.findByRole('treeitem', { name });

describe('the dependencies as a tree', () => {
  it('says range, version, state, and where it leads back', async () => {
    renderTab(<DependenciesTab />, { address: '?view=tree' });
    expect(await item(/^payments needs$/)).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    const ledger = await item(/^ledger required \^2\.0\.0 → 2\.4\.0/);
    expect(ledger).toHaveTextContent('Conflict');
    expect(ledger).toHaveAttribute('aria-level', '2');
    expect(await item(/^payments optional .*Leads back/)).toHaveAttribute(
      'aria-level',
      '3',
    );
    expect(await item(/^fraud-check .*Unresolved/)).toBeVisible();
    expect(await item(/^checkout required/)).toBeVisible();
  });

  it('is gone through with the arrow keys, and Enter opens the details', async () => {
    renderTab(<DependenciesTab />, { address: '?view=tree' });
    const needs = await item(/^payments needs$/);
    needs.focus();
    await userEvent.keyboard('{ArrowRight}');
    const ledger = await item(/^ledger required/);
    expect(ledger).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(ledger).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.queryByRole('treeitem', { name: /^payments optional/ }),
    ).toBeNull();
    await userEvent.keyboard('{ArrowLeft}');
    expect(needs).toHaveFocus();
    await userEvent.keyboard('{End}');
    const checkout = await item(/^checkout/);
    expect(checkout).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', {
      name: 'Details of checkout',
    });
    expect(panel).toHaveFocus();
    expect(checkout).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(checkout).toHaveFocus());
  });
});
