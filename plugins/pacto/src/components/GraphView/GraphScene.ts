import {
  NODE_HEIGHT,
  NODE_WIDTH,
  type GraphLayout,
  type LayoutKind,
  type LayoutRequest,
} from './layout/types';
import type { GraphViewEdge, GraphViewNode } from './types';

/** A node where it was placed; `x` and `y` are its middle. */
export interface PlacedNode {
  node: GraphViewNode;
  x: number;
  y: number;
}

/** An edge and the way it takes: the first point, then three for each curve. */
export interface PlacedEdge {
  edge: GraphViewEdge;
  from: number;
  to: number;
  way: Float32Array;
  box: { left: number; top: number; right: number; bottom: number };
}

/** A graph that is arranged, with everything by number. */
export interface GraphScene {
  kind: LayoutKind;
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Numbers of the edges that leave and reach each node. */
  leaving: number[][];
  reaching: number[][];
  numberOf: ReadonlyMap<string, number>;
}

/** The graph by numbers; edges whose ends are not among the nodes have no place in it. */
export function toLayoutRequest(
  nodes: ReadonlyArray<GraphViewNode>,
  edges: ReadonlyArray<GraphViewEdge>,
): { request: LayoutRequest; placed: GraphViewEdge[] } {
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const placed = edges.filter(
    ({ from, to }) => numbers.has(from) && numbers.has(to),
  );
  return {
    placed,
    request: {
      nodes: nodes.length,
      edges: Int32Array.from(
        placed.flatMap(({ from, to }) => [
          numbers.get(from)!,
          numbers.get(to)!,
        ]),
      ),
    },
  };
}

/** Puts a graph and where it was placed together. */
export function createScene(
  nodes: ReadonlyArray<GraphViewNode>,
  edges: ReadonlyArray<GraphViewEdge>,
  layout: GraphLayout,
): GraphScene {
  const { request, placed } = toLayoutRequest(nodes, edges);
  const ends = request.edges;
  const leaving = nodes.map((): number[] => []);
  const reaching = nodes.map((): number[] => []);
  placed.forEach((_, number) => {
    leaving[ends[2 * number]].push(number);
    reaching[ends[2 * number + 1]].push(number);
  });
  const { x, y } = layout;
  return {
    kind: layout.kind,
    width: layout.width,
    height: layout.height,
    nodes: nodes.map((node, number) => ({ node, x: x[number], y: y[number] })),
    edges: placed.map((edge, number) => {
      const from = ends[2 * number];
      const to = ends[2 * number + 1];
      const way = createWay(layout, number, from, to);
      return { edge, from, to, way, box: boundsOf(way) };
    }),
    leaving,
    reaching,
    numberOf: new Map(nodes.map(({ id }, number) => [id, number])),
  };
}

function createWay(
  { x, y, routes, points }: GraphLayout,
  number: number,
  from: number,
  to: number,
): Float32Array {
  const half = NODE_WIDTH / 2;
  if (from === to) {
    const top = y[from] - NODE_HEIGHT / 2;
    return Float32Array.from([
      ...[x[from] + 24, top, x[from] + 24, top - 36],
      ...[x[from] - 24, top - 36, x[from] - 24, top],
    ]);
  }
  const isBack = x[to] < x[from];
  const isLevel = x[to] === x[from];
  const stops = [[x[from] + (isBack ? -half : half), y[from]]];
  for (let at = routes[number]; at < routes[number + 1]; at++) {
    stops.push([points[2 * at], points[2 * at + 1]]);
  }
  stops.push([x[to] + (isBack || isLevel ? half : -half), y[to]]);
  const way = [...stops[0]];
  for (let at = 1; at < stops.length; at++) {
    const [fromX, fromY] = stops[at - 1];
    const [toX, toY] = stops[at];
    const bend = isLevel ? 60 : (toX - fromX) / 2;
    way.push(fromX + bend, fromY, isLevel ? toX + bend : toX - bend, toY);
    way.push(toX, toY);
  }
  return Float32Array.from(way);
}

function boundsOf(way: Float32Array) {
  const box = {
    left: Infinity,
    top: Infinity,
    right: -Infinity,
    bottom: -Infinity,
  };
  for (let at = 0; at < way.length; at += 2) {
    box.left = Math.min(box.left, way[at]);
    box.right = Math.max(box.right, way[at]);
    box.top = Math.min(box.top, way[at + 1]);
    box.bottom = Math.max(box.bottom, way[at + 1]);
  }
  return box;
}
