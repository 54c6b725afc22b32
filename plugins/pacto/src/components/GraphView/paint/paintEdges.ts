import type { PlacedEdge } from '../GraphScene';
import { cycleShape, dashOf, toneShapes } from './shapes';
import {
  areaOf,
  detailAt,
  PALE,
  type Detail,
  type PaintedView,
} from './Painting';
import { paintShape } from './paintShape';
import { middleOf, traceWay } from './way';

/** Edges drawn before the painter may pause. */
const SLICE = 60;
const ARROW = 8;
const ICON = 16;

/** The edges that cross the view, in slices; what is wrong comes last, on top. */
export function* paintEdges(
  context: CanvasRenderingContext2D,
  painted: PaintedView,
): Generator<void> {
  const area = areaOf(painted);
  const detail = detailAt(painted.view.scale);
  const visible = painted.scene.edges.filter(
    ({ box }) =>
      box.right >= area.left &&
      box.left <= area.right &&
      box.bottom >= area.top &&
      box.top <= area.bottom,
  );
  const isWrong = ({ edge }: PlacedEdge) =>
    edge.tone === 'bad' || edge.tone === 'attention';
  const inOrder = [
    ...visible.filter(edge => !isWrong(edge)),
    ...visible.filter(isWrong),
  ];
  for (let at = 0; at < inOrder.length; at++) {
    paintEdge(context, inOrder[at], detail, painted);
    if (at % SLICE === SLICE - 1) yield;
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** One edge: its line, and when it can be seen its arrow and its icon. */
export function paintEdge(
  context: CanvasRenderingContext2D,
  placed: PlacedEdge,
  detail: Detail,
  painted: PaintedView,
) {
  const { edge, way } = placed;
  const { palette, view, highlighted } = painted;
  const isPale =
    highlighted && !(highlighted.has(edge.from) && highlighted.has(edge.to));
  const isQuiet = edge.tone === 'normal' || edge.tone === 'reference';
  const color = palette.tones[edge.tone];
  context.globalAlpha = isPale ? PALE : 1;
  if (detail === 'shapes') {
    context.globalAlpha *= isQuiet ? faintness(painted) : 0.8;
  }
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = widthOf(placed, detail, view.scale);
  context.setLineDash(
    detail === 'shapes' ? [] : dashOf(edge.tone, edge.isOptional ?? false),
  );
  context.beginPath();
  if (detail === 'shapes') {
    context.moveTo(way[0], way[1]);
    context.lineTo(way[way.length - 2], way[way.length - 1]);
  } else {
    traceWay(context, way);
  }
  context.stroke();
  if (detail === 'shapes') return;
  context.setLineDash([]);
  paintArrow(context, way);
  const icon = edge.isInCycle ? cycleShape : toneShapes[edge.tone];
  if (!icon || isPale) return;
  const { x, y } = middleOf(way);
  paintShape(context, icon, {
    x,
    y,
    size: ICON,
    color,
    lines: palette.background,
  });
}

function widthOf({ edge }: PlacedEdge, detail: Detail, scale: number) {
  const width = edge.tone === 'reference' ? 1 : 1.6;
  return detail === 'shapes' ? 0.7 / scale : Math.max(width, 0.8 / scale);
}

function paintArrow(context: CanvasRenderingContext2D, way: Float32Array) {
  const [beforeX, beforeY, x, y] = way.subarray(-4);
  const angle = Math.atan2(y - beforeY, x - beforeX);
  const corner = (turn: number) =>
    [
      x - ARROW * Math.cos(angle + turn),
      y - ARROW * Math.sin(angle + turn),
    ] as const;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(...corner(0.45));
  context.lineTo(...corner(-0.45));
  context.closePath();
  context.fill();
}

/** The more lines there are, the fainter each is, so that where there are few can still be seen. */
function faintness({ scene }: PaintedView): number {
  return Math.min(0.35, Math.max(0.08, 200 / scene.edges.length));
}
