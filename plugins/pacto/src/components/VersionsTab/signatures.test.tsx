import { screen } from '@testing-library/react';
import { createPactoApi } from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { complete, olderVersion, version } from '../../__fixtures__/services';
import { VersionsTab } from './VersionsTab';

describe('signatures of versions', () => {
  it('have a column when anything is known about them', async () => {
    const api = createPactoApi({
      listVersions: async () => ({
        ...complete,
        items: [{ ...version, signature: { state: 'verified' } }, olderVersion],
        pageInfo: {},
        totalItems: 2,
      }),
    });
    renderTab(<VersionsTab />, { api });
    expect(
      await screen.findByRole('columnheader', { name: 'Signature' }),
    ).toBeVisible();
    const mark = (label: string) =>
      screen.getByText(label).closest('[data-mark]');
    expect(mark('Verified')).toHaveAttribute('data-mark', 'good');
    expect(mark('Not checked')).toHaveAttribute('data-mark', 'unknown');
  });

  it('have none where no policy covers the repository', async () => {
    renderTab(<VersionsTab />);
    expect(
      await screen.findByRole('columnheader', { name: 'Digest' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('columnheader', { name: 'Signature' }),
    ).toBeNull();
  });
});
