import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TimeText } from './TimeText';

describe('TimeText', () => {
  beforeEach(() =>
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:00:00Z')),
  );
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['2026-11-20T12:00:00Z', 'now'],
    ['2026-11-20T11:59:30Z', '30 seconds ago'],
    ['2026-11-20T11:57:00Z', '3 minutes ago'],
    ['2026-11-20T09:00:00Z', '3 hours ago'],
    ['2026-11-19T12:00:00Z', 'yesterday'],
    ['2026-10-21T12:00:00Z', '30 days ago'],
    ['2026-08-01T12:00:00Z', '3 months ago'],
    ['2024-11-01T12:00:00Z', '2 years ago'],
    ['2026-11-20T12:05:00Z', 'in 5 minutes'],
  ])('shows %s as %s', async (time, text) => {
    renderInTestApp(<TimeText time={time} />);
    const element = await screen.findByText(text);
    expect(element).toHaveAttribute('datetime', time);
  });

  it('shows the exact time on focus, and in its place when pressed', async () => {
    renderInTestApp(<TimeText time="2026-11-20T09:00:00Z" />);
    await screen.findByText('3 hours ago');
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/20.*2026/);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button')).toHaveTextContent(/20.*2026/);
  });

  it('shows what is no time as it is', async () => {
    renderInTestApp(<TimeText time="soon" />);
    expect(await screen.findByText('soon')).toBeVisible();
  });
});
