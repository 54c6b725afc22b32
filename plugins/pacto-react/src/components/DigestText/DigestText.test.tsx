import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DigestText } from './DigestText';

const digest = `sha256:1f0c9a77b2d4${'e'.repeat(52)}`;

describe('DigestText', () => {
  it('shows 12 digits, all of them on focus, and copies all', async () => {
    document.execCommand = jest.fn(() => true);
    renderInTestApp(<DigestText digest={digest} />);
    expect(await screen.findByText('sha256:1f0c9a77b2d4')).toBeVisible();
    await userEvent.tab();
    expect(screen.getByRole('button')).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(digest);
    await userEvent.click(screen.getByRole('button', { name: /^Copy digest/ }));
    expect(document.execCommand).toHaveBeenCalledWith('copy');
    expect(screen.getByRole('status')).toHaveTextContent('Digest copied');
  });
});
