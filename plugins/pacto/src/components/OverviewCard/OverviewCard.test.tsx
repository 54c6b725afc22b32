import { screen } from '@testing-library/react';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { apiEntity } from '../../__fixtures__/entity';
import {
  complete,
  otherDigest,
  service,
  serviceAnswer,
  version,
} from '../../__fixtures__/services';
import { OverviewCard } from './OverviewCard';

const answering = (change: Partial<typeof service>) =>
  createPactoApi({
    getServiceByEntity: async () => ({
      ...serviceAnswer,
      service: { ...service, ...change },
    }),
  });

/** What the card says about something. */
async function fact(label: string) {
  const term = await screen.findByText(label, { selector: 'dt' });
  return term.nextElementSibling as HTMLElement;
}

describe('OverviewCard', () => {
  it('says in a few facts how the contract does', async () => {
    const api = answering({ blastRadius: { required: 3, total: 5 } });
    renderTab(<OverviewCard />, { api });
    expect(
      await screen.findByRole('heading', { name: 'Contract' }),
    ).toBeVisible();
    expect(await fact('Version')).toHaveTextContent('2.1.0');
    expect(await fact('Newest version')).toHaveTextContent('Valid');
    expect(await fact('Compliance')).toHaveTextContent('Warning1 reason');
    expect(await fact('Needed by')).toHaveTextContent(
      '3 services and 2 that can do without it',
    );
    expect(await fact('Needs')).toHaveTextContent(
      '1 of 3 not resolved1 of 3 unknown',
    );
    expect(
      await screen.findByRole('link', { name: 'Breaking' }),
    ).toHaveAttribute(
      'href',
      `/contract-diff?${new URLSearchParams({
        from: otherDigest,
        to: version.digest!,
      })}`,
    );
  });

  it('leads to the tabs', async () => {
    renderTab(<OverviewCard />);
    for (const [name, href] of [
      ['Contract', '/contract'],
      ['Versions', '/contract-versions'],
      ['Diff', '/contract-diff'],
      ['Dependencies', '/contract-dependencies'],
    ]) {
      expect(await screen.findByRole('link', { name })).toHaveAttribute(
        'href',
        href,
      );
    }
  });

  it('does not draw what nobody knows as fine', async () => {
    const api = answering({
      status: 'unknown',
      version: undefined,
      blastRadius: undefined,
    });
    api.listVersions.mockResolvedValue({
      ...complete,
      items: [{ ...version, hop: { state: 'pending' } }],
      pageInfo: {},
      totalItems: 1,
    });
    renderTab(<OverviewCard />, { api });
    expect(await fact('Version')).toHaveTextContent('none read');
    for (const label of ['Newest version', 'Needed by']) {
      expect((await fact(label)).firstElementChild).toHaveAttribute(
        'data-mark',
        'unknown',
      );
    }
    const pending = await screen.findByText('Not compared yet');
    expect(pending.parentElement).toHaveAttribute('data-mark', 'unknown');
  });

  it('names the interface on the page of an API', async () => {
    renderTab(<OverviewCard />, { entity: apiEntity });
    expect(
      await screen.findByText(/^This API is the interface/),
    ).toHaveTextContent('This API is the interface http of the contract.');
  });

  it('marks what is missing or old', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => ({
        ...serviceAnswer,
        completeness: 'partial',
        limitations: [
          { code: 'SOURCE_UNAVAILABLE', message: 'The registry is away.' },
        ],
      }),
    });
    renderTab(<OverviewCard />, { api });
    expect(await screen.findByText('The registry is away.')).toBeVisible();
    expect(await fact('Version')).toHaveTextContent('2.1.0');
  });

  it.each([
    [404, 'No contract is known for this entity'],
    [403, 'You may not see this'],
    [503, 'Away'],
  ])('explains an answer of %s', async (status, text) => {
    const api = createPactoApi();
    api.getServiceByEntity.mockRejectedValue(
      await responseError(status, 'Away'),
    );
    renderTab(<OverviewCard />, { api });
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
