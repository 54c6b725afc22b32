import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__/renderTab';
import { GraphView } from './GraphView';
import type { GraphViewProps } from './types';

const nodes: GraphViewProps['nodes'] = [
  {
    id: 'a',
    label: 'checkout',
    sublabel: '3.5.0',
    kind: 'service',
    isRoot: true,
  },
  {
    id: 'b',
    label: 'payments',
    kind: 'service',
    mark: 'attention',
    markLabel: 'Warning',
  },
  {
    id: 'c',
    label: 'tax\u202erates',
    kind: 'external',
    description: 'It does not exist.',
  },
];

const edges: GraphViewProps['edges'] = [
  { id: 'ab', from: 'a', to: 'b', label: '^2.0.0 → 2.1.1', tone: 'normal' },
  {
    id: 'ac',
    from: 'a',
    to: 'c',
    tone: 'bad',
    isOptional: true,
    description: 'cannot be resolved',
  },
];

function renderGraph(props: Partial<GraphViewProps> = {}) {
  const onSelect = jest.fn();
  const onOpen = jest.fn();
  renderTab(
    <GraphView
      label="Dependencies"
      nodes={nodes}
      edges={edges}
      totalNodes={5}
      onSelect={onSelect}
      onOpen={onOpen}
      {...props}
    />,
  );
  return { onSelect, onOpen };
}

const findGraph = async () => {
  const graph = await screen.findByRole('application', {
    name: 'Dependencies',
  });
  // There is no worker here, so the plain picture comes at once, and says so.
  await screen.findByText(/^Arranged plainly/);
  return graph;
};

const said = () => document.querySelector('[aria-live=polite]')?.textContent;

describe('GraphView', () => {
  it('is walked with the arrow keys, and says where one is', async () => {
    const { onOpen } = renderGraph();
    const graph = await findGraph();
    expect(graph).toHaveAccessibleDescription(/Arrow keys/);
    await userEvent.tab();
    expect(graph).toHaveFocus();
    expect(said()).toMatch(/^checkout 3\.5\.0.*needs 2/);
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toMatch(
      /^payments, checkout needs payments \^2\.0\.0 → 2\.1\.1, Warning/,
    );
    await userEvent.keyboard('{ArrowDown}');
    expect(said()).toMatch(/^taxrates.*cannot be resolved.*It does not exist/);
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('c');
    await userEvent.keyboard('{ArrowLeft}');
    expect(said()).toMatch(/^checkout/);
  });

  it('is one stop for the Tab key, and takes nothing back with Escape but the selection', async () => {
    const { onSelect } = renderGraph({ selected: 'b' });
    await findGraph();
    await userEvent.tab();
    expect(said()).toMatch(/^payments/);
    await userEvent.keyboard('{Escape}');
    expect(onSelect).toHaveBeenCalledWith(undefined);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Zoom in' })).toHaveFocus();
  });

  it('counts what is not drawn, with the way to it', async () => {
    const onShowTable = jest.fn();
    renderGraph({ onShowTable });
    expect(await screen.findByText('Drawn: 3 of 5')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    expect(onShowTable).toHaveBeenCalled();
  });

  it('explains the lines that there are, and no others', async () => {
    renderGraph();
    const legend = await screen.findByRole('list', {
      name: 'What the lines mean',
    });
    expect(legend).toHaveTextContent('not resolved');
    expect(legend).toHaveTextContent('needs, optional');
    expect(legend).toHaveTextContent('no known service');
    expect(legend).not.toHaveTextContent('conflict');
    expect(legend).not.toHaveTextContent('cycle');
  });

  it('starts anew when the graph changes under it', async () => {
    renderGraph({ selected: 'gone' });
    await findGraph();
    await userEvent.tab();
    await waitFor(() => expect(said()).toMatch(/^checkout/));
  });
});
