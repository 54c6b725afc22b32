import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { DocumentationSection } from './DocumentationSection';

describe('DocumentationSection', () => {
  it('starts with the README and follows links between documents', async () => {
    renderTab(<DocumentationSection view={createView()} />);
    expect(
      await screen.findByRole('heading', { name: 'Payments' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'runbook' }));
    expect(
      await screen.findByRole('heading', { name: 'Runbook' }),
    ).toBeVisible();
  });

  it('opens the document in the address', async () => {
    renderTab(<DocumentationSection view={createView()} />, {
      address: '?doc=docs/runbook.md',
    });
    expect(
      await screen.findByRole('heading', { name: 'Runbook' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });
});
