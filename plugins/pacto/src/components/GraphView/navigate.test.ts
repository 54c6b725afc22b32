import { createScene } from './GraphScene';
import { layoutGraph } from './layout/layoutGraph';
import { toLayoutRequest } from './GraphScene';
import { navigate, type GraphDirection } from './navigate';

/** shop needs till and stock, which both need money; web needs till too. */
function createShop() {
  const nodes = ['shop', 'till', 'stock', 'money', 'web'].map(id => ({
    id,
    label: id,
    kind: 'service' as const,
  }));
  const edges = [
    ['shop', 'till'],
    ['shop', 'stock'],
    ['till', 'money'],
    ['stock', 'money'],
    ['web', 'till'],
  ].map(([from, to]) => ({
    id: `${from} ${to}`,
    from,
    to,
    tone: 'normal' as const,
  }));
  const { request } = toLayoutRequest(nodes, edges);
  return createScene(nodes, edges, layoutGraph(request));
}

function walk(start: string, ...directions: GraphDirection[]): string[] {
  const scene = createShop();
  const way = [start];
  let focus: ReturnType<typeof navigate> = {
    node: scene.numberOf.get(start)!,
  };
  for (const direction of directions) {
    focus = focus && navigate(scene, focus, direction);
    way.push(focus ? scene.nodes[focus.node].node.id : 'nowhere');
  }
  return way;
}

describe('navigate', () => {
  it('goes right to what a node needs, and left to what needs it', () => {
    const [, middle, end] = walk('shop', 'right', 'right');
    expect(['till', 'stock']).toContain(middle);
    expect(end).toBe('money');
    expect(walk('money', 'left', 'left')[1]).toMatch(/till|stock/);
    expect(walk('stock', 'left')).toEqual(['stock', 'shop']);
  });

  it('goes up and down among the needs of the node it came from', () => {
    const [, first] = walk('shop', 'right');
    const reached = new Set([
      first,
      walk('shop', 'right', 'down')[2],
      walk('shop', 'right', 'up')[2],
    ]);
    reached.delete('nowhere');
    expect(reached).toEqual(new Set(['till', 'stock']));
  });

  it('goes up and down in the column when it did not come along an edge', () => {
    const down = walk('shop', 'down')[1];
    const up = walk('shop', 'up')[1];
    expect([down, up].sort()).toEqual(['nowhere', 'web']);
  });

  it('stays where there is nothing', () => {
    expect(walk('money', 'right')).toEqual(['money', 'nowhere']);
    expect(walk('shop', 'left')).toEqual(['shop', 'nowhere']);
  });
});
