import { layoutGraph } from './layoutGraph';
import { placeByRank } from './placeByRank';
import { NODE_HEIGHT, NODE_WIDTH, type GraphLayout } from './types';

/** Each needs some of those before it, and some edges go back. */
function generate(nodes: number, perNode: number) {
  const edges = Array.from({ length: nodes * perNode }, (_, at) => {
    const from = at % nodes;
    const to = (at * 7919 + 31) % nodes;
    return at % 50 === 0
      ? [to, from]
      : [Math.max(from, to), Math.min(from, to)];
  });
  return { nodes, edges: Int32Array.from(edges.flat()) };
}

function countOverlaps({ x, y }: GraphLayout): number {
  let overlaps = 0;
  for (let one = 0; one < x.length; one++) {
    for (let other = 0; other < one; other++) {
      const isBeside =
        Math.abs(x[one] - x[other]) >= NODE_WIDTH ||
        Math.abs(y[one] - y[other]) >= NODE_HEIGHT;
      if (!isBeside) overlaps += 1;
    }
  }
  return overlaps;
}

describe.each([
  ['layoutGraph', layoutGraph],
  ['placeByRank', placeByRank],
])('%s', (_, arrange) => {
  it.each([
    [0, 0],
    [1, 0],
    [30, 2],
    [400, 3],
  ])('gives each of %s nodes a place of its own', (nodes, perNode) => {
    const layout = arrange(generate(nodes, perNode));
    expect(layout.x).toHaveLength(nodes);
    expect(countOverlaps(layout)).toBe(0);
    const inside = [...layout.x].every(
      (x, node) =>
        x >= 0 &&
        x <= layout.width &&
        layout.y[node] >= 0 &&
        layout.y[node] <= layout.height,
    );
    expect(inside).toBe(true);
  });

  it('does the same for the same graph', () => {
    const graph = generate(60, 2);
    expect(arrange(graph)).toEqual(arrange(graph));
  });
});

describe('layoutGraph', () => {
  it('draws what is needed to the right, cycles and doubled edges aside', () => {
    const { x } = layoutGraph({
      nodes: 3,
      edges: Int32Array.from([0, 1, 0, 1, 1, 2, 2, 0, 1, 1]),
    });
    expect(x[0]).toBeLessThan(x[1]);
    expect(x[1]).toBeLessThan(x[2]);
  });

  it('leads edges of a small graph around the nodes in between', () => {
    const { routes, points } = layoutGraph({
      nodes: 3,
      edges: Int32Array.from([0, 1, 1, 2, 0, 2]),
    });
    expect([...routes]).toEqual([0, 0, 0, 1]);
    expect(points).toHaveLength(2);
  });

  it('says how far it is', () => {
    const steps: number[] = [];
    layoutGraph(generate(30, 2), step => steps.push(step));
    expect(steps).toEqual([0, 1, 2]);
  });
});
