import { screen } from '@testing-library/react';
import { renderTab } from '../../../__testUtils__/renderTab';
import { SyncButton } from './SyncButton';

// Alone in its file: permissions are remembered for as long as the page, here the test file, lives.
describe('SyncButton', () => {
  it('is not there for those who may not start a sync', async () => {
    renderTab(
      <div>
        <h1>Sources</h1>
        <SyncButton sourceId="shop" onStarted={() => {}} />
      </div>,
      { mayStartSync: false },
    );
    expect(
      await screen.findByRole('heading', { name: 'Sources' }),
    ).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
