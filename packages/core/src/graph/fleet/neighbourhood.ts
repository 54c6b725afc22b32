import { limits } from '../../limits';
import type { FleetIndex } from './FleetIndex';
import type {
  FleetEdge,
  Neighbourhood,
  NeighbourhoodNode,
  NeighbourhoodOptions,
} from './types';
import { walk, type Direction } from './walk';

/** @internal */
export function neighbourhoodOf(
  index: FleetIndex,
  options: NeighbourhoodOptions,
): Neighbourhood {
  const { maxNodes = limits.graphNodes, maxEdges = limits.graphEdges } =
    options;
  const middle = index.nodeOf(options.id);
  if (middle === undefined) {
    const omitted = { nodes: 0, edges: 0, beyondDepth: 0 };
    return { nodes: [], edges: [], omitted };
  }
  const { within, beyondDepth } = depthsAround(index, middle, options);
  const order = [...within].sort(([a, i], [b, j]) => i - j || a - b);
  const drawn = order.slice(0, Math.max(1, maxNodes));
  const isDrawn = new Set(drawn.map(([node]) => node));
  const edges: FleetEdge[] = [];
  let omittedEdges = 0;
  for (const from of [...within.keys()].sort((a, b) => a - b)) {
    for (const edge of edgesFrom(index, from)) {
      const to = index.to[edge];
      if (!within.has(to)) continue;
      const fits =
        isDrawn.has(from) && isDrawn.has(to) && edges.length < maxEdges;
      if (fits) edges.push(edgeAt(index, edge));
      else omittedEdges += 1;
    }
  }
  return {
    nodes: describe(index, drawn),
    edges,
    omitted: {
      nodes: order.length - drawn.length,
      edges: omittedEdges,
      beyondDepth,
    },
  };
}

/** @internal */
export function edgeAt(index: FleetIndex, edge: number): FleetEdge {
  return {
    from: index.ids[index.from[edge]],
    to: index.ids[index.to[edge]],
    required: index.required[edge] === 1,
    dependency: index.dependencies[edge],
  };
}

function edgesFrom({ outgoing }: FleetIndex, node: number): Uint32Array {
  const { starts, edges } = outgoing;
  return edges.subarray(starts[node], starts[node + 1]);
}

/** Who is within reach, in either direction, with the fewest steps; and how many are one step further. */
function depthsAround(
  index: FleetIndex,
  middle: number,
  { direction = 'both', depth = 1 }: NeighbourhoodOptions,
): { within: Map<number, number>; beyondDepth: number } {
  const directions: Direction[] =
    direction === 'both' ? ['dependencies', 'dependents'] : [direction];
  const reached = new Map([[middle, 0]]);
  for (const one of directions) {
    const { nodes, depths } = walk(index, middle, {
      direction: one,
      depth: depth + 1,
    });
    nodes.forEach((node, at) => {
      reached.set(node, Math.min(reached.get(node) ?? Infinity, depths[at]));
    });
  }
  const within = new Map([...reached].filter(([, steps]) => steps <= depth));
  return { within, beyondDepth: reached.size - within.size };
}

function describe(
  index: FleetIndex,
  drawn: [node: number, depth: number][],
): NeighbourhoodNode[] {
  return drawn.map(([node, depth]) => {
    const service = index.services[node];
    const id = index.ids[node];
    const dependencies = service?.dependencies ?? [];
    return {
      id,
      name: service?.name ?? id,
      ...(service?.version === undefined ? {} : { version: service.version }),
      depth,
      inFleet: service !== undefined,
      unresolved: dependencies.filter(({ target }) => target === undefined)
        .length,
    };
  });
}
