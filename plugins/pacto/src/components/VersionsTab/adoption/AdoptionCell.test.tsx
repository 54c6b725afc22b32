import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import { adoption } from '../../../__fixtures__/comparison';
import {
  complete,
  olderVersion,
  version,
} from '../../../__fixtures__/services';
import { VersionsTab } from '../VersionsTab';

const both = async () => ({
  ...complete,
  items: [version, olderVersion],
  pageInfo: {},
  totalItems: 2,
});

describe('AdoptionCell', () => {
  it('shows who uses which version', async () => {
    renderTab(<VersionsTab />, { api: createPactoApi({ listVersions: both }) });
    const newer = await screen.findByRole('row', { name: /^Compare 2\.1\.0/ });
    const opener = await within(newer).findByRole('button', {
      name: '1 service',
    });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(opener);
    expect(
      within(newer).getByRole('list', { name: 'Services that use 2.1.0' }),
    ).toHaveTextContent(/checkout.*\^2\.0\.0 required/);
    expect(
      screen.getByRole('row', { name: /^Compare 2\.0\.0/ }),
    ).toHaveTextContent('0 services');
  });

  it('never counts as unused what it does not know', async () => {
    renderTab(<VersionsTab />, {
      api: createPactoApi({
        listVersions: both,
        getAdoption: async () => ({
          ...adoption,
          totalItems: 2,
          undecided: {
            count: 1,
            consumers: [
              {
                ...adoption.items[0].consumers[0],
                name: 'ledger',
                entityRef: undefined,
                reason: 'The range admits no version.',
              },
            ],
          },
        }),
      }),
    });
    const older = await screen.findByRole('row', { name: /^Compare 2\.0\.0/ });
    expect(
      (await within(older).findByText('Not known')).parentElement,
    ).toHaveAttribute('data-mark', 'unknown');
    await userEvent.click(
      screen.getByText(/^Of 1 service .* it is not known which version/),
    );
    expect(screen.getByText('The range admits no version.')).toBeVisible();
  });
});
