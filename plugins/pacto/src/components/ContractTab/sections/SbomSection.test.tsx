import { screen } from '@testing-library/react';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { revision } from '../../../__fixtures__/services';
import { SbomSection } from './SbomSection';

describe('SbomSection', () => {
  it('shows format and number of packages', async () => {
    renderTab(<SbomSection view={createView()} />);
    expect(await screen.findByText('CycloneDX 1.5')).toBeVisible();
    expect(screen.getByText('3 packages')).toBeVisible();
  });

  it('says when a file cannot be read', async () => {
    const api = createPactoApi({ getBundleFile: async () => '<xml/>' });
    renderTab(<SbomSection view={createView()} />, { api });
    expect(await screen.findByText('Unreadable: not valid JSON')).toBeVisible();
  });

  it('does not fetch a very large file to count it', async () => {
    const api = createPactoApi();
    const view = createView({
      revision: {
        ...revision,
        files: [{ path: 'sbom/a.spdx.json', size: 9 * 1024 * 1024 }],
      },
    });
    renderTab(<SbomSection view={view} />, { api });
    expect(
      await screen.findByText('Too large to be counted here.'),
    ).toBeVisible();
    expect(api.getBundleFile).not.toHaveBeenCalled();
  });

  it('says when there is none', async () => {
    const view = createView({ revision: { ...revision, files: [] } });
    renderTab(<SbomSection view={view} />);
    expect(
      await screen.findByText('The bundle has no SBOM under sbom/.'),
    ).toBeVisible();
  });
});
