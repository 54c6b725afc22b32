import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Contract } from '@pacto/core';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import {
  complete,
  contract,
  dependents,
  revision,
} from '../../__fixtures__/services';
import { ContractTab } from './ContractTab';

const bare: Contract = {
  ...contract,
  interfaces: [],
  configurations: [],
  dependencies: [],
  policies: [],
  capabilities: [],
  workload: undefined,
  state: undefined,
  lifecycle: undefined,
  scaling: undefined,
  service: { name: 'payments', version: '2.1.0' },
};

function renderContract(shown: Contract, files = revision.files) {
  const api = createPactoApi({
    getRevision: async () => ({
      ...complete,
      revision: { ...revision, contract: shown, files },
    }),
    listDependents: async () => ({
      ...dependents,
      items: [],
      totalItems: 0,
      blastRadius: { required: 0, total: 0 },
    }),
  });
  renderTab(<ContractTab />, { api });
}

const part = async (name: string) =>
  screen.findByRole('region', { name: new RegExp(`^${name}( \\d+)?$`) });

const entryOf = (name: string) =>
  within(screen.getByRole('navigation', { name: 'On this page' }))
    .getByRole('link', { name })
    .closest('li');

describe('the parts of a contract', () => {
  it.each([
    ['Interfaces', 'None. The contract declares no interface.'],
    ['Configuration', 'None. The contract declares no configuration.'],
    ['Needs', 'None. The contract names no dependency.'],
    ['Needed by', 'None. No known contract names this service'],
    ['Runtime', 'None. The contract says nothing about how'],
    ['Scaling', 'None. The contract says nothing about scaling.'],
    ['Policies', 'None. The contract names no policy.'],
    ['Readiness', 'Not applicable. Contracts of version 1.0 have no place'],
    ['Documentation', 'None. The bundle has no Markdown files'],
    ['SBOM', 'None. The bundle has no SBOM'],
    ['Files', 'None. No files of the bundle are known.'],
  ])('%s: says that there is nothing', async (name, text) => {
    renderContract(bare, []);
    const section = await part(name);
    await waitFor(() => expect(section).toHaveTextContent(text));
    expect(entryOf(name)).toHaveTextContent(
      text.startsWith('None') ? 'none' : 'n/a',
    );
  });

  it.each<[string, Partial<Contract>, string]>([
    ['Scaling', { workload: 'job' }, 'A job runs to its end'],
    [
      'Scaling',
      { generation: '2.0', pactoVersion: '2.0' },
      'Contracts of version 2.0 have no place for scaling',
    ],
    ['Policies', { generation: '1.0-a' }, 'no place for policies'],
  ])(
    '%s: tells what does not apply from what is missing',
    async (name, parts, text) => {
      renderContract({ ...bare, ...parts });
      const section = await part(name);
      expect(section).toHaveTextContent('Not applicable.');
      expect(section).toHaveTextContent(text);
    },
  );

  it('says since when a part is not available, and gets it on demand', async () => {
    const api = createPactoApi();
    api.listDependencies.mockRejectedValueOnce(
      await responseError(503, 'The database is away'),
    );
    renderTab(<ContractTab />, { api });
    const needs = await part('Needs');
    expect(
      await within(needs).findByText(/^The database is away/),
    ).toBeVisible();
    expect(needs).toHaveTextContent('Not available since');
    expect(entryOf('Needs')).toHaveTextContent('not available');
    await userEvent.click(
      within(needs).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(needs).findByRole('table')).toBeVisible();
  });

  it('keeps what breaks in one part inside it', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    // Nothing that the backend sends; any mistake of ours would do.
    const broken = { ...contract, policies: [null] } as unknown as Contract;
    renderContract(broken);
    expect(await part('Policies')).toHaveTextContent(
      'This part could not be drawn',
    );
    expect(await part('Runtime')).toHaveTextContent('Data survives restarts');
  });

  it('has the findings of a part at the part', async () => {
    const api = createPactoApi({
      getRevision: async () => ({
        ...complete,
        revision: {
          ...revision,
          findings: [
            {
              code: 'PORT_IN_USE',
              severity: 'warning',
              layer: 'crossfield',
              path: 'interfaces.0.port',
              message: 'Two interfaces have one port.',
              position: { line: 3, column: 1 },
            },
          ],
        },
      }),
    });
    renderTab(<ContractTab />, { api });
    const section = await part('Interfaces');
    expect(
      within(section).getByText('Two interfaces have one port.'),
    ).toBeVisible();
    expect(
      within(section).getByRole('link', { name: 'line 3' }),
    ).toHaveAttribute('href', expect.stringMatching(/#L3$/));
  });
});
