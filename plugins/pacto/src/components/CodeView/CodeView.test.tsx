import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__/renderTab';
import { CodeView } from './CodeView';

const longText = Array.from({ length: 2100 }, (_, at) => `line ${at}`).join(
  '\n',
);

describe('CodeView', () => {
  it('shows text as text', async () => {
    renderTab(
      <CodeView label="code" text={'<img src=x onerror=alert(1)>\nlast\n'} />,
    );
    expect(
      await screen.findByText('<img src=x onerror=alert(1)>'),
    ).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('puts a line into the address', async () => {
    renderTab(<CodeView label="code" text={'a\nb'} anchored />);
    await userEvent.click(await screen.findByRole('link', { name: 'Line 2' }));
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).not.toHaveAttribute('data-current');
    expect(second).toHaveAttribute('data-current', 'true');
  });

  it('counts the lines that it does not draw at first', async () => {
    renderTab(<CodeView label="code" text={longText} />);
    expect(await screen.findByText('line 1999')).toBeVisible();
    expect(screen.queryByText('line 2000')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the 100 lines after' }),
    );
    expect(screen.getByText('line 2099')).toBeVisible();
  });

  it('draws the lines around the one in the address, and the others on demand', async () => {
    renderTab(<CodeView label="code" text={longText} anchored />, {
      address: '#L2050',
    });
    const line = await screen.findByText('line 2049');
    expect(line.closest('li')).toHaveAttribute('data-current', 'true');
    expect(screen.queryByText('line 0')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the 1,850 lines before' }),
    );
    expect(screen.getByText('line 0')).toBeVisible();
  });

  it('shows the line that it is asked for, and gives each an address', async () => {
    renderTab(
      <CodeView
        label="code"
        text={'a\nb'}
        line={2}
        lineHref={line => `?line=${line}`}
      />,
    );
    const [first, second] = await screen.findAllByRole('listitem');
    expect(second).toHaveAttribute('data-current', 'true');
    expect(
      screen.getByRole('link', { name: 'Line 1' }).getAttribute('href'),
    ).toBe('?line=1');
    expect(first).not.toHaveAttribute('id');
  });

  it('cuts a line that is too long to be drawn', async () => {
    renderTab(<CodeView label="code" text={'x'.repeat(5010)} />);
    expect(await screen.findByText(/10 more characters/)).toBeVisible();
  });
});
