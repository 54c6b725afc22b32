import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SbomAnswer } from '@pacto/backstage-plugin-pacto-common';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { createView } from '../../../__fixtures__/createView';
import { complete } from '../../../__fixtures__/services';
import { renderTab } from '../../../__testUtils__/renderTab';
import { SbomSection } from './SbomSection';

const answer: SbomAnswer = {
  ...complete,
  state: 'present',
  file: 'sbom/payments.cdx.json',
  format: 'cyclonedx',
  items: [
    { name: 'left', version: '1.0.0', license: 'MIT', supplier: 'Example' },
    { name: 'right', version: '2.0.0', license: '', supplier: '' },
  ],
  pageInfo: {},
  totalItems: 2,
  total: 2,
  licenses: [
    { license: 'MIT', count: 1 },
    { license: '', count: 1 },
  ],
};

function renderSection(given: Partial<SbomAnswer> = {}) {
  const api = createPactoApi({
    getSbom: async () => ({ ...answer, ...given }),
  });
  renderTab(<SbomSection view={createView()} />, { api });
  return api;
}

describe('SbomSection', () => {
  it('lists packages and does not make up what is not said', async () => {
    renderSection();
    const row = await screen.findByRole('row', { name: /left/ });
    expect(row).toHaveTextContent('left1.0.0MITExample');
    expect(screen.getByRole('row', { name: /right/ })).toHaveTextContent(
      'right2.0.0not saidnot said',
    );
    expect(screen.getByText('2 packages')).toBeVisible();
    expect(screen.getByText('CycloneDX')).toBeVisible();
  });

  it('asks the backend for a search, a licence and an order', async () => {
    const api = renderSection();
    const asked = (query: object) =>
      waitFor(() =>
        expect(api.getSbom).toHaveBeenLastCalledWith(
          expect.anything(),
          query,
          expect.anything(),
        ),
      );
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search packages' }),
      'left',
    );
    await asked({ q: 'left' });
    await userEvent.click(
      screen.getByRole('button', { name: /Any licence \(2\)/ }),
    );
    await userEvent.click(
      screen.getByRole('option', { name: 'no licence given (1)' }),
    );
    await asked({ q: 'left', license: '' });
    const sort = within(
      screen.getByRole('columnheader', { name: 'Version' }),
    ).getByRole('button');
    await userEvent.click(sort);
    await asked({ q: 'left', license: '', sort: 'version' });
    expect(
      screen.getByRole('columnheader', { name: 'Version' }),
    ).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(sort);
    await asked({ q: 'left', license: '', sort: '-version' });
    await userEvent.click(sort);
    await asked({ q: 'left', license: '' });
  });

  it('says why the file cannot be read', async () => {
    renderSection({
      state: 'unreadable',
      items: [],
      problem: { message: 'It is no SBOM.', file: 'sbom/payments.cdx.json' },
    });
    expect(await screen.findByText('It is no SBOM.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
