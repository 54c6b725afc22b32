import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { FindingList } from './FindingList';

const findings = [
  {
    code: 'TAG_MISMATCH',
    severity: 'info' as const,
    layer: 'identity' as const,
    path: '',
    message: 'A note.',
  },
  {
    code: 'SCHEMA_VIOLATION',
    severity: 'error' as const,
    layer: 'structural' as const,
    path: 'interfaces.0.type',
    message: 'Not a known type.',
    position: { line: 12, column: 5 },
    remedy: 'Use one of the known types.',
  },
];

describe('FindingList', () => {
  it('puts the worst first: what, where, what to do', async () => {
    renderInTestApp(
      <FindingList findings={findings} lineHref={line => `#L${line}`} />,
    );
    const list = await screen.findByRole('list', { name: 'Findings' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'ErrorNot a known type. SCHEMA_VIOLATIONat interfaces.0.typeline 12Use one of the known types.',
    );
    expect(second).toHaveTextContent('NoteA note. TAG_MISMATCH');
    expect(screen.getByRole('link', { name: 'line 12' })).toHaveAttribute(
      'href',
      '/#L12',
    );
  });

  it('has no link where the text is not shown', async () => {
    renderInTestApp(<FindingList findings={findings} />);
    expect(await screen.findByText('line 12')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
