import { screen } from '@testing-library/react';
import type { Dependency } from '@pacto/backstage-plugin-pacto-common';
import { responseError } from '../../../__testUtils__/createPactoApi';
import { createView, loaded } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { complete, dependency } from '../../../__fixtures__/services';
import { DependenciesSection } from './DependenciesSection';

describe('DependenciesSection', () => {
  it('shows what a dependency resolves to, with a link to it', async () => {
    renderTab(<DependenciesSection view={createView()} />);
    const row = await screen.findByRole('row', { name: /^postgres/ });
    expect(row).toHaveTextContent(/required\^16\.0\.0/);
    expect(row).toHaveTextContent('16.4.0');
    expect(row).toHaveTextContent('Resolved');
    expect(screen.getByRole('link', { name: /postgres/ })).toHaveAttribute(
      'href',
      '/catalog/default/resource/postgres',
    );
    // Configurations and policies have parts of their own.
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it.each<[string, Partial<Dependency>, string, string]>([
    [
      'unresolved',
      { state: 'unresolved', message: 'No version fits.', target: undefined },
      'Unresolved',
      'bad',
    ],
    [
      'unknown, never as good',
      { state: 'unknown', message: 'No source covers it.', target: undefined },
      'Unknown',
      'unknown',
    ],
    [
      'in conflict with what is published',
      { conflict: '17.0.0 is published.' },
      'Conflict',
      'attention',
    ],
  ])('marks a dependency that is %s', async (_, change, word, mark) => {
    const view = createView({
      dependencies: loaded({
        ...complete,
        items: [{ ...dependency, ...change }],
      }),
    });
    renderTab(<DependenciesSection view={view} />);
    const label = await screen.findByText(word);
    expect(label.parentElement).toHaveAttribute('data-mark', mark);
    expect(
      screen.getByText((change.message ?? change.conflict)!),
    ).toBeVisible();
  });

  it('says when the resolution is not to be had', async () => {
    const error = await responseError(503, 'The database is away');
    const view = createView({
      dependencies: { error, loading: false, reload: () => {} },
    });
    renderTab(<DependenciesSection view={view} />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
  });
});
