import { screen, within } from '@testing-library/react';
import { createView, loaded } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { dependent, dependents } from '../../../__fixtures__/services';
import { DependentsSection } from './DependentsSection';

describe('DependentsSection', () => {
  it('says how far it reaches, who needs the service, and whether what is published fits', async () => {
    renderTab(<DependentsSection view={createView()} />);
    expect(
      await screen.findByText(
        '5 services need this one, directly or through others; 3 through required dependencies.',
      ),
    ).toBeVisible();
    expect(screen.getByText('1 incompatible').parentElement).toHaveAttribute(
      'data-mark',
      'bad',
    );
    const row = screen.getByRole('row', { name: /checkout/ });
    expect(row).toHaveTextContent('Incompatible^1.0.0 does not admit 2.1.0.');
    expect(row).toHaveTextContent('required1.4.0team-shoppayments');
    expect(screen.getByRole('link', { name: /checkout/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout',
    );
  });

  it('keeps apart what is not known, and never counts it as compatible', async () => {
    const unknown = {
      ...dependent,
      serviceId: '1111222233334444',
      name: 'storefront',
      entityRef: undefined,
      verdict: 'unknown',
      message: 'No range is given.',
    } as const;
    const view = createView({
      dependents: loaded({
        ...dependents,
        items: [dependent, unknown],
        counts: { compatible: 0, incompatible: 1, unknown: 1 },
      }),
    });
    renderTab(<DependentsSection view={view} />);
    const table = await screen.findByRole('table', {
      name: 'Services for which it is not known',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(table).toHaveTextContent('storefront (no catalog entity)');
    expect(within(table).getByText('Unknown').parentElement).toHaveAttribute(
      'data-mark',
      'unknown',
    );
    expect(screen.getByText(/^\d+ (in)?compatible$/)).toHaveTextContent(
      '1 incompatible',
    );
  });

  it('says when there is none', async () => {
    const view = createView({
      dependents: loaded({
        ...dependents,
        items: [],
        blastRadius: { required: 0, total: 0 },
      }),
    });
    renderTab(<DependentsSection view={view} />);
    expect(
      await screen.findByText(/^No known contract names this service/),
    ).toBeVisible();
  });
});
