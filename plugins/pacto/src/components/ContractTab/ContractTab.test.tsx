import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { entity } from '../../__fixtures__/entity';
import { renderTab } from '../../__testUtils__/renderTab';
import {
  complete,
  otherDigest,
  revision,
  service,
  serviceAnswer,
  version,
} from '../../__fixtures__/services';
import type { ServiceAnswer } from '@pacto/backstage-plugin-pacto-common';
import { ContractTab } from './ContractTab';

describe('ContractTab', () => {
  it('answers first: which version, from where, whether it is valid, what it is', async () => {
    renderTab(<ContractTab />);
    expect(
      await screen.findByText(
        'A stateful service. It offers an HTTP API and events. Data survives restarts on shared storage. Losing the data is serious.',
      ),
    ).toBeVisible();
    expect(fact('Version')).toHaveTextContent('2.1.0');
    expect(fact('Status')).toHaveTextContent('Valid1 warning');
    expect(fact('Compliance')).toHaveTextContent('Warning1 reason92%');
    expect(fact('Digest')).toHaveTextContent('sha256:1f0c9a77b2d4');
    expect(fact('Tags')).toHaveTextContent('2.1.0latest');
    expect(fact('Source')).toHaveTextContent(
      'registry.example.com/shop/payments from shop',
    );
    expect(
      await within(fact('Owner')).findByRole('link', {
        name: /team-payments/,
      }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payments');
  });

  it('shows the owner as text when the catalog does not have it', async () => {
    renderTab(<ContractTab />, { entities: [] });
    expect(await screen.findByText(/\(not in the catalog\)/)).toHaveTextContent(
      'team-payments (not in the catalog)',
    );
  });

  it('lists the parts of the page with their counts', async () => {
    renderTab(<ContractTab />);
    const nav = await screen.findByRole('navigation', { name: 'On this page' });
    const link = within(nav).getByRole('link', { name: 'Interfaces' });
    expect(link.closest('li')).toHaveTextContent('Interfaces2');
    await userEvent.click(link);
    expect(screen.getByRole('region', { name: 'Interfaces 2' })).toHaveFocus();
  });

  it('shows the shape of the tab while it loads', () => {
    const api = createPactoApi({
      getServiceByEntity: () => new Promise(() => {}),
    });
    renderTab(<ContractTab />, { api });
    expect(
      screen.getByRole('status', { name: 'Loading the contract' }),
    ).toBeVisible();
  });

  it('puts problems before the contract: the newest tag is bad, an earlier version is shown', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => ({
        ...serviceAnswer,
        service: {
          ...service,
          problems: [
            {
              code: 'MISSING_CONTRACT',
              message: 'There is no pacto.yaml.',
              tag: '2.2.0',
              since: '2026-11-20T08:00:00Z',
            },
          ],
        },
      }),
    });
    renderTab(<ContractTab />, { api });
    const message = await screen.findByText('There is no pacto.yaml.');
    expect(message.closest('[role="status"]')).toHaveTextContent(
      /^Tag 2\.2\.0 has a problem.* MISSING_CONTRACT since .*2\.1\.0 stays the current version\.$/,
    );
  });

  it('leads to a newer tag that was read but is not valid, and says there what to expect', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => ({
        ...serviceAnswer,
        service: {
          ...service,
          problems: [
            { code: 'SCHEMA_VIOLATION', message: 'Wrong.', tag: '2.2.0' },
          ],
        },
      }),
      listVersions: async () => ({
        ...complete,
        items: [
          {
            ...version,
            digest: otherDigest,
            tags: ['2.2.0', 'latest'],
            state: 'invalid',
            current: false,
          },
        ],
        pageInfo: {},
        totalItems: 1,
      }),
      getRevision: async (_id, at) => ({
        ...complete,
        revision:
          at === otherDigest
            ? { ...revision, digest: at, state: 'invalid', current: false }
            : revision,
      }),
    });
    renderTab(<ContractTab />, { api });
    await userEvent.click(
      await screen.findByRole('link', {
        name: 'Look at 2.2.0 and its findings',
      }),
    );
    expect(await screen.findByText('This contract is not valid')).toBeVisible();
    expect(screen.queryByText(/stays the current version/)).toBeNull();
  });

  it('says what keeps the catalog entity from being complete', async () => {
    renderTab(<ContractTab />, {
      entity: {
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            ...entity.metadata.annotations,
            'pacto.dev/findings': 'No such owner.\nNo such system.',
          },
        },
      },
    });
    expect(await screen.findByText('No such owner.')).toBeVisible();
    expect(screen.getByText('No such system.')).toBeVisible();
  });

  it('says since when data is old', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => ({
        ...serviceAnswer,
        completeness: 'partial',
        limitations: [
          {
            code: 'SOURCE_FAILING',
            message: 'The registry does not answer.',
            since: '2026-11-19T08:00:00Z',
          },
        ],
      }),
    });
    renderTab(<ContractTab />, { api });
    expect(
      await screen.findByText('The registry does not answer.'),
    ).toBeVisible();
    expect(await screen.findByText(/^A stateful service/)).toBeVisible();
  });

  it('says a problem once, and what else is missing beside it', async () => {
    const problem = {
      code: 'FILE_TOO_LARGE',
      message: 'docs/large.md is too large.',
      tag: '3.0.0',
    };
    const repeated = {
      code: 'TAG_UNREADABLE',
      message: `Tag 3.0.0 could not be read: ${problem.message}`,
    };
    const other = { code: 'SOURCE_FAILING', message: 'No answer.' };
    const answerWith = (limitations: ServiceAnswer['limitations']) =>
      createPactoApi({
        getServiceByEntity: async () => ({
          ...serviceAnswer,
          service: { ...serviceAnswer.service, problems: [problem] },
          completeness: 'partial',
          limitations,
        }),
      });
    const { unmount } = renderTab(<ContractTab />, {
      api: answerWith([repeated]),
    });
    expect(await screen.findByText(/docs\/large\.md/)).toBeVisible();
    expect(screen.queryByText('Something is missing or old')).toBeNull();
    unmount();

    renderTab(<ContractTab />, { api: answerWith([repeated, other]) });
    expect(await screen.findByText('No answer.')).toBeVisible();
    expect(screen.queryByText(repeated.message)).toBeNull();
  });

  it('explains a service without a readable version', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => ({
        ...serviceAnswer,
        service: {
          ...service,
          status: 'unknown',
          digest: undefined,
          version: undefined,
        },
        findings: [
          {
            code: 'NAME_COLLISION',
            severity: 'warning',
            layer: 'identity',
            path: '',
            message: 'Another repository has the same name.',
          },
        ],
      }),
    });
    renderTab(<ContractTab />, { api });
    expect(
      await screen.findByText('There is no version to show yet'),
    ).toBeVisible();
    expect(fact('Status')).toHaveTextContent('Unknown');
    expect(
      screen.getByText('Another repository has the same name.'),
    ).toBeVisible();
    expect(api.getRevision).not.toHaveBeenCalled();
  });

  it('explains an entity that no contract is known for', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => {
        throw await responseError(404, 'no');
      },
    });
    renderTab(<ContractTab />, { api });
    expect(
      await screen.findByText('No contract is known for this entity'),
    ).toBeVisible();
    expect(
      screen.getByText('oci://registry.example.com/shop/payments'),
    ).toBeVisible();
  });

  it('says so when the reader may not see it, without offering to try again', async () => {
    const api = createPactoApi({
      getServiceByEntity: async () => {
        throw await responseError(403, 'no');
      },
    });
    renderTab(<ContractTab />, { api });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('tries again after an error', async () => {
    const api = createPactoApi();
    api.getServiceByEntity.mockRejectedValueOnce(
      await responseError(503, 'The database is away'),
    );
    renderTab(<ContractTab />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^A stateful service/)).toBeVisible();
  });

  it('opens a file of the bundle over the page and closes it again', async () => {
    renderTab(<ContractTab />, { address: '?file=interfaces/openapi.json' });
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('heading', { name: 'interfaces/openapi.json' }),
    ).toBeVisible();
    expect(
      await within(dialog).findByText('{"openapi":"3.1.0"}'),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not show bytes as text', async () => {
    const api = createPactoApi({ getBundleFile: async () => 'PK\u0003\ufffd' });
    renderTab(<ContractTab />, { api, address: '?file=docs/logo.png' });
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(
        'This file is not text, so it is not shown.',
      ),
    ).toBeVisible();
  });
});

function fact(label: string): HTMLElement {
  return screen.getByText(label, { selector: 'dt' })
    .nextElementSibling as HTMLElement;
}
