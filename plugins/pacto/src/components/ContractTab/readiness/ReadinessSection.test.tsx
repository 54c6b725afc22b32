import { screen } from '@testing-library/react';
import type { Readiness, ReadinessClaim } from '@pacto/core';
import { createView } from '../../../__fixtures__/createView';
import { contract } from '../../../__fixtures__/services';
import { renderTab } from '../../../__testUtils__/renderTab';
import { ReadinessSection } from './ReadinessSection';

const claim = (parts: Partial<ReadinessClaim>): ReadinessClaim => ({
  id: 'runbook',
  type: 'document',
  evidence: 'docs/runbook.md',
  weight: 20,
  status: 'done',
  category: 'documentation',
  documentPath: ['readiness', 'claims', 0],
  ...parts,
});

const readiness: Readiness = {
  expires: '2999-12-31',
  minScore: 60,
  history: [
    {
      date: '2026-08-01',
      version: '2.0.0',
      author: 'alice',
      description: 'First',
    },
  ],
  claims: [
    claim({}),
    claim({
      id: 'alerts',
      status: 'not-done',
      evidence: 'data:text/html,x',
      documentPath: ['readiness', 'claims', 1],
    }),
  ],
};

const renderReadiness = (given: Readiness) =>
  renderTab(
    <ReadinessSection
      view={createView({ contract: { ...contract, readiness: given } })}
    />,
  );

describe('ReadinessSection', () => {
  it('answers first, then has the claims with their evidence', async () => {
    renderReadiness(readiness);
    expect(await screen.findByText('Not ready')).toBeVisible();
    expect(screen.getByText('Score 50 of 100, 60 needed')).toBeVisible();
    expect(screen.getByText(/^holds until/)).toHaveTextContent('2999-12-31');
    const row = screen.getByRole('row', { name: /^runbook/ });
    expect(row).toHaveTextContent('Done20 of 20documentation');
    expect(screen.getByRole('link', { name: 'docs/runbook.md' })).toBeVisible();
    expect(screen.getByRole('row', { name: /alice/ })).toBeVisible();
  });

  it('makes no link of evidence that leads nowhere good', async () => {
    renderReadiness(readiness);
    const text = await screen.findByText('data:text/html,x');
    expect(text.closest('a')).toBeNull();
  });

  it('says when it has expired', async () => {
    renderReadiness({ ...readiness, expires: '2020-01-31' });
    expect(await screen.findByText(/^expired after/)).toHaveTextContent(
      'expired after 2020-01-31',
    );
    expect(screen.queryByText('Ready')).toBeNull();
  });
});
