import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';
import { graph, ledgerNode } from '../../__fixtures__/graph';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { DependenciesTab } from './DependenciesTab';

function renderDependencies(address = '', methods: Partial<PactoApi> = {}) {
  const api = createPactoApi(methods);
  let search = '';
  const Address = () => {
    ({ search } = useLocation());
    return null;
  };
  renderTab(
    <>
      <DependenciesTab />
      <Address />
    </>,
    { api, address },
  );
  return { api, params: () => new URLSearchParams(search) };
}

describe('DependenciesTab', () => {
  it('answers first: what it needs, what is wrong with that, who needs it', async () => {
    renderDependencies();
    expect(
      await screen.findByText(
        /^Needs 2 services, 1 of them cannot be resolved.*2 services need it, 1 through required dependencies\.$/,
      ),
    ).toBeVisible();
  });

  it('has the same nodes and edges in the table as in the graph', async () => {
    renderDependencies('?view=table');
    const nodes = await screen.findByRole('table', { name: /^Services and/ });
    expect(within(nodes).getAllByRole('row')).toHaveLength(
      1 + graph.nodes.length,
    );
    const edges = screen.getByRole('table', { name: /^Dependencies and/ });
    expect(within(edges).getAllByRole('row')).toHaveLength(
      1 + graph.edges.length,
    );
    expect(
      within(edges).getByRole('row', {
        name: /payments fraud-check optional .* Unresolved .*was not found/,
      }),
    ).toBeVisible();
    expect(screen.getByText(/3 nodes further away/)).toBeVisible();
  });

  it('asks for what the address says, and writes filters there', async () => {
    const { api, params } = renderDependencies(
      '?depth=3&direction=dependents&required=true&owner=team-web',
    );
    await screen.findByText(/^Needs 2 services/);
    expect(api.getGraph).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({
        depth: 3,
        direction: 'dependents',
        requiredOnly: true,
        owner: 'team-web',
      }),
      expect.anything(),
    );
    await userEvent.click(
      screen.getByRole('switch', { name: 'Required only' }),
    );
    await waitFor(() => expect(params().has('required')).toBe(false));
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    await waitFor(() => expect(params().get('view')).toBe('table'));
  });

  it('tells of a selected node what it is and why it is here, and gives the focus back', async () => {
    const { params } = renderDependencies('?view=table');
    const nodes = await screen.findByRole('table', { name: /^Services and/ });
    const opener = within(nodes).getByRole('button', { name: 'ledger' });
    await userEvent.click(opener);
    const panel = await screen.findByRole('complementary', {
      name: 'Details of ledger',
    });
    expect(params().get('node')).toBe(ledgerNode.id);
    expect(panel).toHaveFocus();
    expect(panel).toHaveTextContent('Non-compliant');
    expect(
      await within(panel).findByText(/This service needs it/),
    ).toBeVisible();
    expect(panel).toHaveTextContent('checkout → payments');
    const show = within(panel).getByRole('button', {
      name: 'Show in the graph',
    });
    await userEvent.click(show);
    expect(show).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(params().has('node')).toBe(false));
    expect(opener).toHaveFocus();
  });

  it('names conflicts and cycles with who asks for what', async () => {
    renderDependencies();
    const findings = await screen.findByRole('region', {
      name: /^Conflicts and cycles/,
    });
    expect(findings).toHaveTextContent(
      'do not admit the current version 3.0.0',
    );
    expect(findings).toHaveTextContent('^2.0.0 asked for by payments');
    expect(findings).toHaveTextContent('payments → ledger → payments');
  });

  it('plans a change and says whom it breaks', async () => {
    const { api, params } = renderDependencies('?view=plan');
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Version' }),
      '3.0.0',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Add to the plan' }),
    );
    expect(await screen.findByText('Breaks 1 dependency')).toBeVisible();
    expect(
      screen.getAllByText('^2.0.0 does not admit 3.0.0.')[0],
    ).toBeVisible();
    expect(screen.getByText('Not without breaking something')).toBeVisible();
    expect(api.planChanges).toHaveBeenCalledWith(
      {
        changes: [
          expect.objectContaining({ kind: 'publish', version: '3.0.0' }),
        ],
      },
      expect.anything(),
    );
    expect(JSON.parse(params().get('plan')!)).toHaveLength(1);
    await userEvent.click(
      screen.getByRole('button', { name: /^Take out: Publish/ }),
    );
    await waitFor(() => expect(params().has('plan')).toBe(false));
    expect(screen.queryByText('Breaks 1 dependency')).toBeNull();
  });

  it('says what went wrong, with a way to try again', async () => {
    renderDependencies('', {
      getGraph: async () => {
        throw await responseError(503, 'It cannot be computed just now.');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It cannot be computed just now.',
    );
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
