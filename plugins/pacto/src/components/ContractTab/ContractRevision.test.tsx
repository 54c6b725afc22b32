import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import {
  complete,
  digest,
  otherDigest,
  revision,
  service,
} from '../../__fixtures__/services';
import { ContractTab } from './ContractTab';

describe('ContractTab at a revision', () => {
  it('shows another revision with the way back to the current one', async () => {
    const api = createPactoApi({
      getRevision: async (_id, at) => ({
        ...complete,
        revision: {
          ...revision,
          digest: at,
          version: at === otherDigest ? '1.0.0' : '2.1.0',
          current: at !== otherDigest,
        },
      }),
    });
    renderTab(<ContractTab />, { api, address: `?at=${otherDigest}` });
    expect(
      await screen.findByText(/^You are looking at version/),
    ).toHaveTextContent(
      'You are looking at version 1.0.0, not the current one',
    );
    expect(
      within(fact('Owner')).queryByRole('link', { name: /team-payments/ }),
    ).toBeNull();
    expect(
      screen.getByRole('link', { name: 'Compare with the current version' }),
    ).toHaveAttribute(
      'href',
      `/contract-diff?${new URLSearchParams({
        from: otherDigest,
        to: digest,
      })}`,
    );
    await userEvent.click(
      screen.getByRole('link', { name: 'Show the current version' }),
    );
    await waitFor(() => expect(fact('Version')).toHaveTextContent('2.1.0'));
    expect(api.getRevision).toHaveBeenLastCalledWith(
      service.id,
      digest,
      expect.anything(),
    );
  });

  it('explains a revision that does not exist', async () => {
    const api = createPactoApi({
      getRevision: async () => {
        throw await responseError(404, 'no');
      },
    });
    renderTab(<ContractTab />, { api, address: `?at=${otherDigest}` });
    expect(
      await screen.findByText('There is no such revision of this service'),
    ).toBeVisible();
    expect(screen.getByText(otherDigest)).toBeVisible();
    const instead = await screen.findByRole('table', {
      name: 'What there is instead',
    });
    expect(
      within(instead).getByRole('row', { name: /2\.1\.0 the current one/ }),
    ).toBeVisible();
  });

  it.each([
    ['unreadable', 'This revision cannot be read as a contract', 'Invalid'],
    ['unchecked', 'This revision could not be checked', 'Unknown'],
  ] as const)(
    'explains a revision that is %s',
    async (state, title, status) => {
      const api = createPactoApi({
        getRevision: async () => ({
          ...complete,
          revision: {
            ...revision,
            contract: undefined,
            state,
            findings: [
              {
                code: 'YAML_PARSE_ERROR',
                severity: 'error',
                layer: 'parse',
                path: '',
                message: 'A tab is not allowed here.',
                position: { line: 3, column: 1 },
              },
            ],
          },
        }),
      });
      renderTab(<ContractTab />, { api });
      expect(await screen.findByText(title)).toBeVisible();
      expect(screen.getByText('A tab is not allowed here.')).toBeVisible();
      expect(fact('Status')).toHaveTextContent(status);
    },
  );

  it('takes a version from the address, and reads what belongs to its digest', async () => {
    const api = createPactoApi({
      getRevision: async () => ({
        ...complete,
        revision: { ...revision, digest: otherDigest, current: false },
      }),
    });
    renderTab(<ContractTab />, { api, address: '?at=1.0.0' });
    await waitFor(() =>
      expect(api.listDependencies).toHaveBeenCalledWith(
        service.id,
        { digest: otherDigest },
        expect.anything(),
      ),
    );
    expect(api.getRevision).toHaveBeenCalledWith(
      service.id,
      '1.0.0',
      expect.anything(),
    );
  });

  it('explains an address that is neither a version nor a digest', async () => {
    const api = createPactoApi({
      getRevision: async () => {
        throw await responseError(400, 'Not valid');
      },
    });
    renderTab(<ContractTab />, { api, address: '?at=%3Cimg%3E' });
    expect(
      await screen.findByText('There is no such revision of this service'),
    ).toBeVisible();
    expect(screen.getByText('<img>')).toBeVisible();
  });
});

function fact(label: string): HTMLElement {
  return screen.getByText(label, { selector: 'dt' })
    .nextElementSibling as HTMLElement;
}
