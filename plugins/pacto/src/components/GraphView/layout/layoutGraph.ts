import {
  coordCenter,
  coordSimplex,
  decrossTwoLayer,
  layeringLongestPath,
  layeringSimplex,
  sugiyama,
  twolayerAgg,
  type Coord,
  type Decross,
} from 'd3-dag';
import { buildDag, countPassing, type Dag } from './buildDag';
import { placeInColumns } from './placeInColumns';
import { rankNodes } from './rankNodes';
import {
  LAYER_GAP,
  NODE_HEIGHT,
  NODE_WIDTH,
  ROW_GAP,
  type GraphLayout,
  type LayoutRequest,
} from './types';

/** Places, of nodes and of edges that pass a rank, up to which the exact methods take less than a second. */
const EXACT_PLACES = 400;

/** Places for passing edges, for each node of a larger graph. */
const PASSING_PER_NODE = 0.5;

const STEPS = 3;

/**
 * Arranges a graph in layers, from those that need to those that are needed. Small graphs exactly, with a way of its
 * own for each edge. Large graphs by their short edges: each node has one, and a long edge costs a place on every
 * layer that it passes. The long ones are drawn, but have no say in the order.
 */
export function layoutGraph(
  request: LayoutRequest,
  onProgress: (step: number, steps: number) => void = () => {},
): GraphLayout {
  onProgress(0, STEPS);
  const ranks = rankNodes(request);
  const isExact = request.nodes + countPassing(ranks) <= EXACT_PLACES;
  const { dag, nodes } = buildDag(
    request,
    ranks,
    isExact ? Infinity : request.nodes * PASSING_PER_NODE,
  );
  const lessCrossings = decrossTwoLayer()
    .order(twolayerAgg())
    .inits([])
    .passes(isExact ? 8 : 2);
  const decross: Decross<number, number> = layers => {
    onProgress(1, STEPS);
    lessCrossings(layers);
  };
  const place: Coord<number, number> = isExact ? coordSimplex() : coordCenter();
  const coord: Coord<number, number> = (layers, separation) => {
    onProgress(2, STEPS);
    return place(layers, separation);
  };
  // The library arranges from top to bottom; across and along are exchanged when its result is read.
  const size = sugiyama()
    .layering(isExact ? layeringSimplex() : layeringLongestPath())
    .decross(decross)
    .coord(coord)
    .nodeSize([NODE_HEIGHT, NODE_WIDTH])
    .gap([ROW_GAP, LAYER_GAP])(dag);
  if (!isExact) {
    return {
      kind: 'layered',
      ...placeInColumns(readRanks(nodes), request.edges.length / 2),
    };
  }
  return {
    kind: 'layered',
    x: Float32Array.from(nodes, node => node.y),
    y: Float32Array.from(nodes, node => node.x),
    width: size.height,
    height: size.width,
    ...readRoutes(dag, request),
  };
}

/** The nodes of each rank, from top to bottom. */
function readRanks(
  nodes: ReadonlyArray<{ data: number; x: number; y: number }>,
): number[][] {
  const ranks = new Map<number, number[]>();
  for (const { data, y } of [...nodes].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const rank = ranks.get(y);
    if (rank) rank.push(data);
    else ranks.set(y, [data]);
  }
  return [...ranks.values()];
}

/** The points between the ends of each edge, in its own direction. */
function readRoutes(dag: Dag, { edges }: LayoutRequest) {
  const inner = Array.from(
    { length: edges.length / 2 },
    (): ReadonlyArray<readonly [number, number]> => [],
  );
  for (const { data, source, points } of dag.links()) {
    const isTurned = source.data !== edges[2 * data];
    const between = points.slice(1, -1);
    inner[data] = isTurned ? between.reverse() : between;
  }
  const routes = new Int32Array(inner.length + 1);
  inner.forEach((points, edge) => {
    routes[edge + 1] = routes[edge] + points.length;
  });
  const points = Float32Array.from(
    inner.flatMap(between =>
      between.flatMap(([across, along]) => [along, across]),
    ),
  );
  return { routes, points };
}
