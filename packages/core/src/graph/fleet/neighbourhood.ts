import { limits } from '../../limits';
import type { Adjacency, FleetIndex } from './FleetIndex';
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
    const omitted = { nodes: 0, edges: 0, filtered: 0, beyondDepth: 0 };
    return { nodes: [], edges: [], omitted };
  }
  const { reached, beyondDepth } = depthsAround(index, middle, options);
  const within = new Map(
    [...reached].filter(
      ([node]) => node === middle || (options.shows?.(index.ids[node]) ?? true),
    ),
  );
  const order = [...within].sort(([a, i], [b, j]) => i - j || a - b);
  const drawn = order.slice(0, Math.max(1, maxNodes));
  const isDrawn = new Set(drawn.map(([node]) => node));
  const edges: FleetEdge[] = [];
  let omittedEdges = 0;
  for (const from of [...within.keys()].sort((a, b) => a - b)) {
    for (const edge of edgesOf(index.outgoing, from)) {
      const to = index.to[edge];
      if (!within.has(to) || !isFollowed(index, edge, options)) continue;
      const fits =
        isDrawn.has(from) && isDrawn.has(to) && edges.length < maxEdges;
      if (fits) edges.push(edgeAt(index, edge));
      else omittedEdges += 1;
    }
  }
  const countHidden = (direction: Direction, node: number) => {
    const [adjacency, ends] =
      direction === 'dependencies'
        ? [index.outgoing, index.to]
        : [index.incoming, index.from];
    const hidden = new Set<number>();
    for (const edge of edgesOf(adjacency, node)) {
      const end = ends[edge];
      if (!isDrawn.has(end) && isFollowed(index, edge, options))
        hidden.add(end);
    }
    return hidden.size;
  };
  return {
    nodes: drawn.map(([node, depth]) => ({
      ...describe(index, node, depth),
      hidden: {
        dependencies: countHidden('dependencies', node),
        dependents: countHidden('dependents', node),
      },
    })),
    edges,
    omitted: {
      nodes: order.length - drawn.length,
      edges: omittedEdges,
      filtered: reached.size - within.size,
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

function edgesOf({ starts, edges }: Adjacency, node: number): Uint32Array {
  return edges.subarray(starts[node], starts[node + 1]);
}

function isFollowed(
  { required }: FleetIndex,
  edge: number,
  { requiredOnly = false }: NeighbourhoodOptions,
): boolean {
  return !requiredOnly || required[edge] === 1;
}

/** Who is within reach, in either direction, with the fewest steps; and how many are one step further. */
function depthsAround(
  index: FleetIndex,
  middle: number,
  { direction = 'both', depth = 1, requiredOnly }: NeighbourhoodOptions,
): { reached: Map<number, number>; beyondDepth: number } {
  const directions: Direction[] =
    direction === 'both' ? ['dependencies', 'dependents'] : [direction];
  const all = new Map([[middle, 0]]);
  for (const one of directions) {
    const { nodes, depths } = walk(index, middle, {
      direction: one,
      depth: depth + 1,
      requiredOnly,
    });
    nodes.forEach((node, at) => {
      all.set(node, Math.min(all.get(node) ?? Infinity, depths[at]));
    });
  }
  const reached = new Map([...all].filter(([, steps]) => steps <= depth));
  return { reached, beyondDepth: all.size - reached.size };
}

function describe(
  index: FleetIndex,
  node: number,
  depth: number,
): Omit<NeighbourhoodNode, 'hidden'> {
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
}
