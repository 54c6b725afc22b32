/** Sizes of the picture, in its own units: pixels when it is drawn at scale 1. */
export const NODE_WIDTH = 184;
export const NODE_HEIGHT = 48;
export const LAYER_GAP = 128;
export const ROW_GAP = 16;

/** A graph by numbers: what has to be known to arrange it, cheap to send to a worker. */
export interface LayoutRequest {
  nodes: number;
  /** From and to of each edge, by the number of the node. */
  edges: Int32Array;
}

/** How the picture came about. `ranked`: only by steps, because the layout took too long or could not run. */
export type LayoutKind = 'layered' | 'ranked';

/** Where everything is. */
export interface GraphLayout {
  kind: LayoutKind;
  /** Middle of each node. */
  x: Float32Array;
  y: Float32Array;
  width: number;
  height: number;
  /** Where the points of each edge start in `points`, with one more entry at the end. Points come in pairs. */
  routes: Int32Array;
  /** Points that an edge passes between its ends. */
  points: Float32Array;
}

/** What the worker says. */
export type LayoutMessage =
  | { type: 'progress'; step: number; steps: number }
  | { type: 'done'; layout: GraphLayout };
