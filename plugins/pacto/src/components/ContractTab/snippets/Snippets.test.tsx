import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import {
  complete,
  olderVersion,
  revision,
  service,
  version,
} from '../../../__fixtures__/services';
import { Snippets } from './Snippets';

function renderSnippets(shown = revision) {
  const api = createPactoApi({
    listVersions: async () => ({
      ...complete,
      items: [version, olderVersion],
      pageInfo: {},
      totalItems: 2,
    }),
  });
  renderTab(<Snippets service={service} revision={shown} />, { api });
}

const open = async () =>
  userEvent.click(
    await screen.findByRole('button', { name: 'Use this version' }),
  );

describe('Snippets', () => {
  it('offers the range that the history supports, and says why', async () => {
    renderSnippets();
    await open();
    expect(
      await screen.findByRole('group', { name: 'Depend on it' }),
    ).toHaveTextContent('compatibility: "~2.1.0"');
    expect(
      screen.getByText(/^The range lets patches in only/),
    ).toHaveTextContent('from 2.0.0 to 2.1.0');
    expect(
      screen.getByRole('group', { name: 'Depend on exactly this revision' }),
    ).toHaveTextContent(`payments@${revision.digest}`);
    expect(
      screen.getByRole('group', { name: 'Get the bundle' }),
    ).toHaveTextContent(`pacto pull oci://${service.repository}@sha256:`);
  });

  it('offers no dependency on what has no version', async () => {
    renderSnippets({ ...revision, version: undefined });
    await open();
    expect(
      await screen.findByText(/^This revision has no version/),
    ).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Depend on it' })).toBeNull();
  });
});
