import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__/renderTab';
import { PartBoundary } from './PartBoundary';

describe('PartBoundary', () => {
  it('keeps an error to its part, and tries again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    let broken = true;
    const Part = () => {
      if (broken) throw new Error('a bad row');
      return <p>The part</p>;
    };
    renderTab(
      <>
        <p>The rest</p>
        <PartBoundary>
          <Part />
        </PartBoundary>
      </>,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('a bad row');
    expect(screen.getByText('The rest')).toBeVisible();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('The part')).toBeVisible();
    jest.restoreAllMocks();
  });
});
