export { cleanText } from './cleanText';
export {
  createScene,
  toLayoutRequest,
  type GraphScene,
  type PlacedEdge,
  type PlacedNode,
} from './GraphScene';
export { GraphView } from './GraphView';
export { runLayout } from './layout/runLayout';
export { NODE_HEIGHT, NODE_WIDTH } from './layout/types';
export { middleOf } from './paint/way';
export {
  cycleShape,
  dashOf,
  markShapes,
  toneShapes,
  type Shape,
} from './paint/shapes';
export type {
  GraphEdgeTone,
  GraphViewEdge,
  GraphViewNode,
  GraphViewProps,
} from './types';
