import { service } from '../__testUtils__/fleets';
import { FleetGraph } from './FleetGraph';
import type { NeighbourhoodOptions } from './types';

const fleet = FleetGraph.create({
  services: [
    service('web', 'shop', 'login?'),
    service('shop@2.0.0', 'cart', 'stock', '(lost)'),
    service('cart', 'stock', 'shop'),
    service('stock', 'outside'),
    service('login'),
    service('far', 'web'),
  ],
});

function near(options: NeighbourhoodOptions) {
  const { nodes, edges, omitted } = fleet.neighbourhood(options);
  return {
    nodes: nodes.map(({ id, depth }) => `${id} ${depth}`),
    edges: edges.map(({ from, to }) => `${from} ${to}`),
    omitted,
  };
}

describe('neighbourhood', () => {
  it('goes both ways by default, one step', () => {
    expect(near({ id: 'shop' })).toEqual({
      nodes: ['shop 0', 'cart 1', 'stock 1', 'web 1'],
      edges: ['cart stock', 'cart shop', 'shop cart', 'shop stock', 'web shop'],
      omitted: { nodes: 0, edges: 0, filtered: 0, beyondDepth: 2 },
    });
  });

  it('goes one way', () => {
    expect(near({ id: 'web', direction: 'dependencies' }).nodes).toEqual([
      'web 0',
      'login 1',
      'shop 1',
    ]);
    expect(near({ id: 'shop', direction: 'dependents', depth: 9 })).toEqual({
      nodes: ['shop 0', 'cart 1', 'web 1', 'far 2'],
      edges: ['cart shop', 'far web', 'shop cart', 'web shop'],
      omitted: { nodes: 0, edges: 0, filtered: 0, beyondDepth: 0 },
    });
  });

  it('counts what it leaves out', () => {
    const whole = near({ id: 'shop', depth: 9 });
    const part = near({ id: 'shop', depth: 9, maxNodes: 3, maxEdges: 2 });
    expect(part.nodes).toEqual(whole.nodes.slice(0, 3));
    expect(part.edges).toEqual(['cart stock', 'cart shop']);
    expect(part.omitted).toEqual({
      nodes: whole.nodes.length - 3,
      edges: whole.edges.length - 2,
      filtered: 0,
      beyondDepth: 0,
    });
  });

  it('follows required dependencies only, when asked', () => {
    expect(near({ id: 'web', requiredOnly: true })).toEqual({
      nodes: ['web 0', 'far 1', 'shop 1'],
      edges: ['far web', 'web shop'],
      omitted: { nodes: 0, edges: 0, filtered: 0, beyondDepth: 2 },
    });
  });

  it('shows what it is asked to, over others that it does not show', () => {
    const shows = (id: string) => id === 'far' || id === 'stock';
    const { nodes, omitted } = fleet.neighbourhood({
      id: 'shop',
      depth: 2,
      shows,
    });
    expect(nodes.map(({ id, depth, hidden }) => [id, depth, hidden])).toEqual([
      ['shop', 0, { dependencies: 1, dependents: 2 }],
      ['stock', 1, { dependencies: 1, dependents: 1 }],
      ['far', 2, { dependencies: 1, dependents: 0 }],
    ]);
    expect(omitted).toEqual({
      nodes: 0,
      edges: 0,
      filtered: 3,
      beyondDepth: 0,
    });
  });

  it('tells what is known of each', () => {
    const { nodes } = fleet.neighbourhood({ id: 'stock' });
    expect(nodes).toEqual([
      expect.objectContaining({ id: 'stock', depth: 0, inFleet: true }),
      expect.objectContaining({ id: 'cart' }),
      expect.objectContaining({ id: 'outside', inFleet: false }),
      expect.objectContaining({ id: 'shop', version: '2.0.0', unresolved: 1 }),
    ]);
  });

  it('is empty around what nobody knows, and always holds the middle', () => {
    expect(near({ id: 'nobody' }).nodes).toEqual([]);
    expect(near({ id: 'shop', maxNodes: 0 }).nodes).toEqual(['shop 0']);
  });
});
