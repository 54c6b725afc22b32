import { NODE_HEIGHT, NODE_WIDTH } from '../layout/types';
import type { PlacedNode } from '../GraphScene';
import {
  areaOf,
  detailAt,
  PALE,
  type Detail,
  type PaintedView,
} from './Painting';
import { paintShape } from './paintShape';
import { markShapes } from './shapes';

const SLICE = 40;
const RADIUS = 8;
const ICON = 18;
const PADDING = 10;

/** The nodes in the view, in slices; says at the end how many there are. */
export function* paintNodes(
  context: CanvasRenderingContext2D,
  painted: PaintedView,
): Generator<void, number> {
  const detail = detailAt(painted.view.scale);
  const visible = painted.scene.nodes.filter(isVisible(painted));
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (let at = 0; at < visible.length; at++) {
    paintNode(context, visible[at], detail, painted);
    if (at % SLICE === SLICE - 1) yield;
  }
  context.globalAlpha = 1;
  return visible.length;
}

function isVisible(painted: PaintedView) {
  const area = areaOf(painted);
  return ({ x, y }: PlacedNode) =>
    x + NODE_WIDTH / 2 >= area.left &&
    x - NODE_WIDTH / 2 <= area.right &&
    y + NODE_HEIGHT / 2 >= area.top &&
    y - NODE_HEIGHT / 2 <= area.bottom;
}

function paintNode(
  context: CanvasRenderingContext2D,
  { node, x, y }: PlacedNode,
  detail: Detail,
  { palette, clipText, highlighted, view }: PaintedView,
) {
  const left = x - NODE_WIDTH / 2;
  const top = y - NODE_HEIGHT / 2;
  context.globalAlpha = highlighted && !highlighted.has(node.id) ? PALE : 1;
  if (node.kind === 'group' && detail !== 'shapes') {
    box(context, left + 5, top + 5, palette.node, palette.border);
  }
  context.lineWidth = Math.max(node.isRoot ? 2.5 : 1, 0.7 / view.scale);
  context.setLineDash(
    node.kind === 'external' && detail !== 'shapes' ? [5, 4] : [],
  );
  box(
    context,
    left,
    top,
    palette.node,
    node.isRoot ? palette.accent : palette.border,
  );
  context.setLineDash([]);
  const isWrong = node.mark === 'bad' || node.mark === 'attention';
  // What is wrong can be found from far away too.
  const icon =
    detail === 'all' ? ICON : Math.min(NODE_HEIGHT - 8, 10 / view.scale);
  const textLeft = left + PADDING + (node.mark ? icon + 6 : 0);
  if (node.mark && (detail !== 'shapes' || isWrong)) {
    paintShape(context, markShapes[node.mark], {
      x: left + PADDING + icon / 2,
      y,
      size: icon,
      color: palette.marks[node.mark],
      lines: palette.node,
    });
  }
  if (detail === 'shapes') return;
  const room = left + NODE_WIDTH - PADDING - textLeft;
  const write = (text: string, font: string, at: number, color: string) => {
    context.font = font;
    context.fillStyle = color;
    context.fillText(clipText(text, font, room), textLeft, at);
  };
  if (detail === 'names') {
    const size = Math.min(26, Math.round(11 / view.scale));
    write(node.label, `${size}px ${palette.font}`, y, palette.text);
    return;
  }
  const hasTwo = Boolean(node.sublabel);
  write(
    node.label,
    `${node.isRoot ? 700 : 600} 13px ${palette.font}`,
    hasTwo ? y - 8 : y,
    palette.text,
  );
  if (node.sublabel) {
    write(node.sublabel, `12px ${palette.font}`, y + 10, palette.text);
  }
  paintHidden(context, node.hidden, { left, y, palette });
}

function box(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  fill: string,
  stroke: string,
) {
  context.beginPath();
  context.roundRect(left, top, NODE_WIDTH, NODE_HEIGHT, RADIUS);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.stroke();
}

/** How many neighbours are not drawn, on the side where they would be. */
function paintHidden(
  context: CanvasRenderingContext2D,
  hidden: PlacedNode['node']['hidden'],
  {
    left,
    y,
    palette,
  }: { left: number; y: number } & Pick<PaintedView, 'palette'>,
) {
  if (!hidden) return;
  context.font = `600 10px ${palette.font}`;
  context.fillStyle = palette.secondary;
  const bottom = y + NODE_HEIGHT / 2 + 9;
  if (hidden.dependents > 0) {
    context.fillText(`+${hidden.dependents} ⇠`, left, bottom);
  }
  if (hidden.dependencies > 0) {
    context.textAlign = 'right';
    context.fillText(`⇢ +${hidden.dependencies}`, left + NODE_WIDTH, bottom);
    context.textAlign = 'left';
  }
}
