import { screen } from '@testing-library/react';
import type { Signature } from '@pacto/backstage-plugin-pacto-common';
import { renderTab } from '../../../__testUtils__/renderTab';
import { SignatureFact } from './SignatureFact';

describe('SignatureFact', () => {
  const render = (signature?: Signature) =>
    renderTab(
      <div data-testid="fact">
        <SignatureFact signature={signature} />
      </div>,
    );
  const markOf = async (label: string) =>
    (await screen.findByText(label)).closest('[data-mark]');

  it.each([
    ['verified', 'Verified', 'good'],
    ['unsigned', 'Not signed', 'neutral'],
    ['untrusted', 'Signer not trusted', 'attention'],
    ['invalid', 'Invalid', 'bad'],
    ['unknown', 'Could not check', 'unknown'],
  ] as const)('draws %s', async (state, label, mark) => {
    render({ state });
    expect(await markOf(label)).toHaveAttribute('data-mark', mark);
  });

  it('says who signed', async () => {
    render({ state: 'verified', kind: 'cosign', signer: 'release' });
    expect(await screen.findByTestId('fact')).toHaveTextContent(
      'Verifiedwith the key release',
    );
  });

  it('says why it could not be checked, and what to do', async () => {
    render({
      state: 'unknown',
      reason: 'The registry is down.',
      remedy: 'Wait.',
      checkedAt: '2026-03-01T08:00:00.000Z',
    });
    expect(await screen.findByTestId('fact')).toHaveTextContent(
      /The registry is down\. Wait\.Checked /,
    );
  });

  it('says that nobody looked where no policy covers the repository', async () => {
    render();
    expect(await markOf('Not checked')).toHaveAttribute('data-mark', 'unknown');
    expect(
      screen.getByText('No trust policy covers this repository.'),
    ).toBeVisible();
  });
});
