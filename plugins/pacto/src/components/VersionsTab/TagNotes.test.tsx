import { screen } from '@testing-library/react';
import { renderTab } from '../../__testUtils__/renderTab';
import { digest, otherDigest, version } from '../../__fixtures__/services';
import { TagNotes } from './TagNotes';

const repush = {
  tag: '2.1.0',
  fromDigest: otherDigest,
  toDigest: digest,
  at: '2026-11-20T09:00:00Z',
};

describe('TagNotes', () => {
  it('shows a tag that was pushed again, with the way to what changed', async () => {
    const repushes = [{ ...repush, sameContent: false }];
    renderTab(<TagNotes version={{ ...version, repushes }} />);
    expect(
      (await screen.findByText('Pushed again')).parentElement,
    ).toHaveAttribute('data-mark', 'attention');
    expect(
      screen.getByRole('link', {
        name: 'Compare 2.1.0 before and after it was pushed again',
      }),
    ).toHaveAttribute(
      'href',
      `/contract-diff?${new URLSearchParams({
        from: otherDigest,
        to: digest,
      })}`,
    );
  });

  it('says that only the packaging differs, where there is nothing to compare', async () => {
    const repushes = [{ ...repush, sameContent: true }];
    renderTab(<TagNotes version={{ ...version, repushes }} />);
    expect(await screen.findByText(/only the packaging differs/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('shows a tag that is listed no more', async () => {
    const missingTags = [{ tag: '2.1.0', since: '2026-11-19T09:00:00Z' }];
    renderTab(<TagNotes version={{ ...version, missingTags }} />);
    expect((await screen.findByText('Not listed')).parentElement).toBeVisible();
    expect(screen.getByText('2.1.0')).toBeVisible();
  });
});
