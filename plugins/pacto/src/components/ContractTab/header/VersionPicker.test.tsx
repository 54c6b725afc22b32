import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import {
  complete,
  olderVersion,
  revision,
  version,
} from '../../../__fixtures__/services';
import { VersionPicker } from './VersionPicker';

describe('VersionPicker', () => {
  it('reads the versions when it is opened, all pages of them', async () => {
    const api = createPactoApi({
      listVersions: async (_id, query) => ({
        ...complete,
        items: [query?.cursor ? olderVersion : version],
        pageInfo: query?.cursor ? {} : { nextCursor: 'next' },
        totalItems: 2,
      }),
    });
    renderTab(<VersionPicker serviceId="payments" revision={revision} />, {
      api,
    });
    const button = await screen.findByRole('button', {
      name: /Version .*2\.1\.0.*, choose another/,
    });
    expect(api.listVersions).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(
      await screen.findByRole('menuitem', { name: /2\.1\.0.*latest.*current/ }),
    ).toHaveAttribute('aria-disabled', 'true');
    expect(
      await screen.findByRole('menuitem', { name: /2\.0\.0/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(`at=${encodeURIComponent(olderVersion.digest!)}`),
    );
  });
});
