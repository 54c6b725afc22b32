import { useLocation } from 'react-router-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../../__testUtils__/renderTab';
import { SavedFilters } from './SavedFilters';

function renderFilters(address: string) {
  let search = '';
  const Address = () => {
    search = useLocation().search;
    return null;
  };
  const { unmount } = renderTab(
    <>
      <SavedFilters view="services" />
      <Address />
    </>,
    { address },
  );
  return { search: () => search, unmount };
}

async function openMenu(name: string | RegExp = 'Saved filters') {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function save(name: string) {
  await openMenu();
  await userEvent.click(
    await screen.findByRole('menuitem', { name: 'Save or remove' }),
  );
  await userEvent.type(await screen.findByRole('textbox'), `${name}{Enter}`);
}

describe('SavedFilters', () => {
  beforeEach(() => localStorage.clear());

  it('saves what is set under a name, and brings it back', async () => {
    const first = renderFilters('?owner=team-a&compliance=Invalid&cursor=c3');
    await save('Invalid ones of my team');
    expect(
      await screen.findByRole('button', {
        name: 'Filter: Invalid ones of my team',
      }),
    ).toBeVisible();
    first.unmount();

    const second = renderFilters('');
    await openMenu();
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Invalid ones of my team' }),
    );
    await waitFor(() =>
      expect(second.search()).toBe('?compliance=Invalid&owner=team-a'),
    );
  });

  it('forgets what is removed', async () => {
    renderFilters('?q=x');
    await save('Mine');
    await openMenu(/^Filter: Mine/);
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Save or remove' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove Mine' }),
    );
    expect(screen.queryByText('Mine')).toBeNull();
  });

  it('has nothing to save when no filter is set', async () => {
    renderFilters('?cursor=c1');
    await openMenu();
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Save or remove' }),
    );
    expect(await screen.findByText(/^No filter is set now/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('drops what it did not store', async () => {
    localStorage.setItem(
      '/pacto.filters/services',
      JSON.stringify([{ name: 7 }, 'x', { name: 'Good', search: 'q=x' }]),
    );
    renderFilters('');
    await openMenu();
    expect(
      (await screen.findAllByRole('menuitem')).map(item => item.textContent),
    ).toEqual(['Good', 'Save or remove']);
  });
});
