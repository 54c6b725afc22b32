import { areaOf, PALE, type PaintedView } from './Painting';
import { toneShapes } from './shapes';
import { middleOf } from './way';

const SLICE = 40;
const FONT_SIZE = 11;
const MAX_WIDTH = 104;
const HEIGHT = 15;

/** The labels of the edges, as far as there is room; the others are said when the edge is reached. */
export function* paintLabels(
  context: CanvasRenderingContext2D,
  painted: PaintedView,
): Generator<void> {
  const { scene, palette, clipText, highlighted } = painted;
  const area = areaOf(painted);
  const font = `${FONT_SIZE}px ${palette.monospace}`;
  const taken: Array<{ x: number; y: number; half: number }> = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let drawn = 0;
  for (const { edge, way } of scene.edges) {
    if (!edge.label) continue;
    const middle = middleOf(way);
    const hasIcon = edge.isInCycle || toneShapes[edge.tone] !== undefined;
    const x = middle.x;
    const y = middle.y - (hasIcon ? HEIGHT + 2 : 0);
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) {
      continue;
    }
    context.font = font;
    const text = clipText(edge.label, font, MAX_WIDTH);
    const half = context.measureText(text).width / 2 + 3;
    const isTaken = taken.some(
      other =>
        Math.abs(other.y - y) < HEIGHT &&
        Math.abs(other.x - x) < other.half + half,
    );
    if (isTaken) continue;
    taken.push({ x, y, half });
    const isPale =
      highlighted && !(highlighted.has(edge.from) && highlighted.has(edge.to));
    context.globalAlpha = isPale ? PALE : 1;
    context.fillStyle = palette.background;
    context.fillRect(x - half, y - HEIGHT / 2, 2 * half, HEIGHT);
    const isQuiet = edge.tone === 'normal' || edge.tone === 'reference';
    context.fillStyle = isQuiet ? palette.text : palette.tones[edge.tone];
    context.fillText(text, x, y);
    drawn += 1;
    if (drawn % SLICE === 0) yield;
  }
  context.globalAlpha = 1;
}
