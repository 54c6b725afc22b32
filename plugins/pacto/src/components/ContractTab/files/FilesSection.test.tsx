import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { FileDialog } from './FileDialog';
import { FilesSection } from './FilesSection';

function renderFiles(address = '') {
  const view = createView();
  renderTab(
    <>
      <FilesSection view={view} />
      <FileDialog view={view} />
    </>,
    { address },
  );
}

const item = (name: RegExp) => screen.findByRole('treeitem', { name });

describe('FilesSection', () => {
  it('shows folders and files with their sizes', async () => {
    renderFiles();
    expect(await item(/^docs 500 bytes$/)).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(await item(/^openapi\.json 3 MiB$/)).toHaveAttribute(
      'aria-level',
      '2',
    );
  });

  it('is walked with the arrow keys, and opens a file with Enter', async () => {
    renderFiles();
    const first = await item(/^configuration/);
    expect(first).toHaveAttribute('tabindex', '0');
    first.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    expect(first).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(first).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('treeitem', { name: /^schema/ })).toBeNull();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('heading', {
        name: 'configuration/schema.json',
      }),
    ).toBeVisible();
  });
});

describe('FileDialog', () => {
  it('goes to the line of the address', async () => {
    renderFiles('?file=pacto.yaml&line=3');
    const line = await screen.findByText('name: payments');
    expect(line.closest('li')).toHaveAttribute('data-current', 'true');
  });

  it('goes to the next file and the one before', async () => {
    renderFiles('?file=docs/README.md&line=3');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('link', { name: 'Next file: docs/runbook.md' }),
    );
    expect(await within(dialog).findByText('Restart it.')).toBeVisible();
    expect(
      within(dialog).getByRole('link', {
        name: 'Previous file: docs/README.md',
      }),
    ).toBeVisible();
    expect(dialog.querySelector('[data-current]')).toBeNull();
  });
});
