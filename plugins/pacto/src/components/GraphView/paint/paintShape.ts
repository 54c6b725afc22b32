import type { Shape } from './shapes';

const paths = new Map<string, Path2D>();

function pathOf(text: string): Path2D {
  const known = paths.get(text);
  if (known) return known;
  const path = new Path2D(text);
  paths.set(text, path);
  return path;
}

export interface ShapePlace {
  /** The middle. */
  x: number;
  y: number;
  size: number;
  color: string;
  /** Color of the lines on the shape. */
  lines: string;
}

/** Draws an icon. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  { x, y, size, color, lines }: ShapePlace,
) {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 16, size / 16);
  context.fillStyle = color;
  context.fill(pathOf(shape.fill));
  if (shape.lines) {
    context.strokeStyle = lines;
    context.lineWidth = 1.6;
    context.stroke(pathOf(shape.lines));
  }
  context.restore();
}
