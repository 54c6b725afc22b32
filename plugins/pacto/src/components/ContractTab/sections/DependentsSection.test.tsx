import { screen } from '@testing-library/react';
import { createView, loaded } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { complete, dependent } from '../../../__fixtures__/services';
import { DependentsSection } from './DependentsSection';

describe('DependentsSection', () => {
  it('shows who needs the service and whether what is published fits', async () => {
    renderTab(<DependentsSection view={createView()} />);
    const row = await screen.findByRole('row', { name: /checkout/ });
    expect(row).toHaveTextContent('1.4.0team-shoppayments^1.0.0Does not fit');
    expect(screen.getByRole('link', { name: /checkout/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout',
    );
  });

  it('does not pretend to know', async () => {
    const view = createView({
      dependents: loaded({
        ...complete,
        items: [
          { ...dependent, entityRef: undefined, admitsCurrent: 'unknown' },
        ],
      }),
    });
    renderTab(<DependentsSection view={view} />);
    const label = await screen.findByText('Unknown');
    expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
    expect(screen.getByRole('row', { name: /^checkout/ })).toHaveTextContent(
      'checkout (no catalog entity)',
    );
  });

  it('says when there is none', async () => {
    const view = createView({
      dependents: loaded({ ...complete, items: [] }),
    });
    renderTab(<DependentsSection view={view} />);
    expect(
      await screen.findByText(/^No known contract names this service/),
    ).toBeVisible();
  });
});
