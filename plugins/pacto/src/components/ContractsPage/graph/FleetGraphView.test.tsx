import { useLocation } from 'react-router-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../__testUtils__/renderTab';
import { fleetGraph } from '../../../__fixtures__/graph';
import type { GraphViewProps } from '../../GraphView';
import { FleetGraphView } from './FleetGraphView';

// There is no canvas here; what it is given is what counts.
jest.mock('../../GraphView', () => ({
  GraphView: ({ nodes, edges, onOpen, onSelect }: GraphViewProps) => (
    <ul aria-label="Picture">
      {nodes.map(({ id, label, sublabel, mark }) => (
        <li key={id}>
          <button onClick={() => onSelect(id)}>{`Select ${label}`}</button>
          <button onClick={() => onOpen?.(id)}>{`Open ${label}`}</button>
          {sublabel} {mark}
        </li>
      ))}
      {edges.map(({ id, label, tone }) => (
        <li key={id}>{`${id}: ${label} ${tone}`}</li>
      ))}
    </ul>
  ),
}));

function renderGraph(api = createPactoApi(), address = '') {
  let search = '';
  const Address = () => {
    search = useLocation().search;
    return null;
  };
  renderTab(
    <>
      <FleetGraphView />
      <Address />
    </>,
    { api, address },
  );
  return { api, params: () => new URLSearchParams(search) };
}

describe('FleetGraphView', () => {
  it('has the same groups and services in the picture and in the table', async () => {
    renderGraph();
    const picture = await screen.findByRole('list', { name: 'Picture' });
    const table = screen.getByRole('table', { name: 'Groups and services' });
    for (const label of [
      'team-payments',
      'Without an owner',
      'Unknown targets',
    ]) {
      expect(
        within(picture).getByRole('button', { name: `Open ${label}` }),
      ).toBeVisible();
      expect(within(table).getByRole('button', { name: label })).toBeVisible();
    }
    const service = within(table).getByRole('row', {
      name: /payments 2\.1\.0/,
    });
    expect(
      within(service).getByRole('link', { name: 'payments' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments');
    expect(
      screen.getByText(/^\d+ services? in \d+ groups, with/),
    ).toBeVisible();
  });

  it('opens a group from the picture and from the table', async () => {
    const { api, params } = renderGraph();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open Without an owner' }),
    );
    await waitFor(() => expect(params().getAll('expand')).toEqual(['none']));
    await waitFor(() =>
      expect(api.getFleetGraph.mock.lastCall?.[0]).toEqual({
        groupBy: 'owner',
        expand: ['none'],
      }),
    );
    const table = screen.getByRole('table');
    await userEvent.click(
      within(table).getByRole('button', { name: 'Without an owner' }),
    );
    await waitFor(() => expect(params().getAll('expand')).toEqual([]));
  });

  it('groups by something else, and forgets what was open', async () => {
    const { api, params } = renderGraph(undefined, '?expand=none&node=x');
    await userEvent.click(await screen.findByRole('radio', { name: 'System' }));
    await waitFor(() => expect(params().toString()).toBe('by=system'));
    await waitFor(() =>
      expect(api.getFleetGraph.mock.lastCall?.[0]).toEqual({
        groupBy: 'system',
        expand: [],
      }),
    );
  });

  it('says about a selected service where it leads', async () => {
    const { params } = renderGraph();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Select payments' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Dependencies of this service' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/contract-dependencies',
    );
    expect(params().get('node')).toBe(fleetGraph.nodes[0].id);
  });

  it('does not draw what is not resolved as if it were', async () => {
    renderGraph(
      createPactoApi({
        getFleetGraph: async () => ({
          ...fleetGraph,
          edges: [
            {
              from: 'group:none',
              to: 'group:external',
              count: 3,
              required: 3,
              unresolved: 1,
            },
          ],
        }),
      }),
    );
    expect(
      await screen.findByText('group:none group:external: 3 unknown'),
    ).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [503, 'Away'],
  ])('explains an answer of %s', async (status, text) => {
    const api = createPactoApi();
    api.getFleetGraph.mockRejectedValue(await responseError(status, 'Away'));
    renderGraph(api);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
