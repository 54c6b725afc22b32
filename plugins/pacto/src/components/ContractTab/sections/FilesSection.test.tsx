import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { revision } from '../../../__fixtures__/services';
import { FilesSection } from './FilesSection';

describe('FilesSection', () => {
  it('lists every file with its size', async () => {
    renderTab(<FilesSection view={createView()} />);
    expect(
      await screen.findByRole('row', { name: /openapi/ }),
    ).toHaveTextContent('3 MiB');
    expect(screen.getByRole('row', { name: /schema/ })).toHaveTextContent(
      '2 KiB',
    );
    expect(screen.getByRole('row', { name: /pacto\.yaml/ })).toHaveTextContent(
      '70 bytes',
    );
  });

  it('counts what it does not draw at first', async () => {
    const files = Array.from({ length: 130 }, (_, index) => ({
      path: `docs/${index}.txt`,
      size: 1,
    }));
    const view = createView({ revision: { ...revision, files } });
    renderTab(<FilesSection view={view} />);
    expect(await screen.findAllByRole('row')).toHaveLength(101);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 130' }));
    expect(screen.getAllByRole('row')).toHaveLength(131);
  });

  it('says when no file is known', async () => {
    const view = createView({ revision: { ...revision, files: [] } });
    renderTab(<FilesSection view={view} />);
    expect(
      await screen.findByText('No files of the bundle are known.'),
    ).toBeVisible();
  });
});
