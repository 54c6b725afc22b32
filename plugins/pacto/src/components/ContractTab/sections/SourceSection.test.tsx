import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { revision } from '../../../__fixtures__/services';
import { SourceSection } from './SourceSection';

describe('SourceSection', () => {
  it('marks a finding at its line and jumps there from the list', async () => {
    renderTab(<SourceSection view={createView()} />);
    const code = await screen.findByRole('region', {
      name: 'pacto.yaml with line numbers',
    });
    const lines = within(code)
      .getAllByRole('listitem')
      .filter(({ id }) => id !== '');
    expect(lines).toHaveLength(4);
    expect(lines[2]).not.toHaveTextContent('TAG_VERSION_MISMATCH');
    expect(lines[3]).toHaveTextContent('version: 2.1.0');
    expect(lines[3]).toHaveTextContent('TAG_VERSION_MISMATCH');
    await userEvent.click(screen.getByRole('link', { name: 'line 4' }));
    expect(lines[3]).toHaveAttribute('data-current', 'true');
  });

  it('is one stop for Tab; the arrow keys lead from line to line', async () => {
    renderTab(<SourceSection view={createView()} />);
    const second = await screen.findByRole('link', { name: 'Line 2' });
    expect(second).toHaveAttribute('tabindex', '-1');
    screen.getByRole('link', { name: 'Line 1' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('link', { name: 'Line 1' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(second.closest('li')).toHaveAttribute('data-current', 'true');
  });

  it('says when nothing was found', async () => {
    const view = createView({ revision: { ...revision, findings: [] } });
    renderTab(<SourceSection view={view} />);
    expect(
      await screen.findByText(/^Nothing was found in the bundle, /),
    ).toBeVisible();
  });
});
