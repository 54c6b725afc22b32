import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
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

  it('adds the next page on demand, and says how much is there', async () => {
    const next = { ...dependent, serviceId: '5555666677778888', name: 'later' };
    const listDependents = jest.fn(async () => ({
      ...dependents,
      items: [{ ...next, entityRef: undefined }],
      totalItems: 2,
    }));
    const view = createView({
      dependents: loaded({
        ...dependents,
        pageInfo: { nextCursor: 'on' },
        totalItems: 2,
      }),
    });
    renderTab(<DependentsSection view={view} />, {
      api: createPactoApi({ listDependents }),
    });
    expect(await screen.findByText('1 of 2')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /more/i }));
    expect(await screen.findByText('2 of 2')).toBeVisible();
    expect(screen.getByRole('row', { name: /later/ })).toBeVisible();
    expect(listDependents).toHaveBeenCalledWith(
      view.service.id,
      { limit: 200, cursor: 'on' },
      expect.anything(),
    );
  });
});
