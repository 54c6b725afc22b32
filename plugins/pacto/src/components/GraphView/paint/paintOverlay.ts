import { NODE_HEIGHT, NODE_WIDTH } from '../layout/types';
import type { PaintedView } from './Painting';
import { traceWay } from './way';

/** What changes without the picture: by numbers of nodes. */
export interface Overlay {
  /** Where the keyboard is; only while the graph has the focus. */
  focused?: number;
  hovered?: number;
  selected?: number;
}

/** The edges of a hub are too many to be drawn again in each frame, and to be told apart. */
const MAX_EDGES = 200;

/** Marks the focused, hovered and selected node, and their edges. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  { scene, palette, view }: PaintedView,
  { focused, hovered, selected }: Overlay,
  ratio: number,
) {
  const { scale, x, y } = view;
  context.setTransform(
    scale * ratio,
    0,
    0,
    scale * ratio,
    x * ratio,
    y * ratio,
  );
  const frame = (node: number | undefined, color: string, width: number) => {
    const placed = node === undefined ? undefined : scene.nodes[node];
    if (!placed) return;
    const gap = (width + 1) / scale;
    context.beginPath();
    context.roundRect(
      placed.x - NODE_WIDTH / 2 - gap,
      placed.y - NODE_HEIGHT / 2 - gap,
      NODE_WIDTH + 2 * gap,
      NODE_HEIGHT + 2 * gap,
      8 + gap,
    );
    context.strokeStyle = color;
    context.lineWidth = width / scale;
    context.stroke();
  };
  const outstanding = focused ?? hovered ?? selected;
  if (outstanding !== undefined && scene.nodes[outstanding]) {
    context.lineWidth = 2.5 / scale;
    const edges = [
      ...scene.leaving[outstanding],
      ...scene.reaching[outstanding],
    ];
    for (const edge of edges.slice(0, MAX_EDGES)) {
      const { way } = scene.edges[edge];
      context.strokeStyle = palette.tones[scene.edges[edge].edge.tone];
      context.globalAlpha = 0.6;
      context.beginPath();
      traceWay(context, way);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
  frame(hovered, palette.border, 1.5);
  frame(selected, palette.accent, 2.5);
  frame(focused, palette.focus, 3);
}
