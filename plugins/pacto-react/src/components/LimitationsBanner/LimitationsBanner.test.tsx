import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { LimitationsBanner } from './LimitationsBanner';

describe('LimitationsBanner', () => {
  it('says what is missing and since when', async () => {
    renderInTestApp(
      <LimitationsBanner
        answer={{
          asOf: '2026-11-20T10:00:00Z',
          completeness: 'partial',
          limitations: [
            {
              code: 'SOURCE_FAILING',
              message: 'The registry does not answer.',
              since: '2020-11-19T10:00:00Z',
            },
          ],
        }}
      />,
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^Something is missing or oldThe registry does not answer\. since \d+ years ago$/,
    );
  });

  it('says when nothing was ever read', async () => {
    renderInTestApp(
      <LimitationsBanner
        answer={{ asOf: null, completeness: 'none', limitations: [] }}
      />,
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^Nothing was read from the sources yet/,
    );
  });

  it('is not there when the answer is complete', async () => {
    renderInTestApp(
      <div>
        <h1>Page</h1>
        <LimitationsBanner
          answer={{ asOf: null, completeness: 'complete', limitations: [] }}
        />
      </div>,
    );
    expect(await screen.findByRole('heading')).toBeVisible();
    expect(screen.queryByRole('status')).toBeNull();
  });
});
