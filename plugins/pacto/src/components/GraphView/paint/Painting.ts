import type { GraphScene } from '../GraphScene';
import type { Size, Viewport } from '../viewport';
import type { createTextClipper } from './clipText';
import type { Palette } from './palette';

/** What a picture is painted from. */
export interface Painting {
  scene: GraphScene;
  palette: Palette;
  /** The others are pale, when there are any. */
  highlighted?: ReadonlySet<string>;
  clipText: ReturnType<typeof createTextClipper>;
}

/** One view of it. */
export interface PaintedView extends Painting {
  view: Viewport;
  size: Size;
}

/**
 * How much is drawn. all: boxes with two lines, labels on edges. names: boxes with a name. shapes: boxes and thin
 * lines.
 */
export type Detail = 'all' | 'names' | 'shapes';

/** By what can still be read. */
export function detailAt(scale: number): Detail {
  if (scale >= 0.55) return 'all';
  return scale >= 0.25 ? 'names' : 'shapes';
}

/** What of the picture a view shows, in units of the picture. */
export function areaOf({ view, size }: PaintedView) {
  return {
    left: -view.x / view.scale,
    top: -view.y / view.scale,
    right: (size.width - view.x) / view.scale,
    bottom: (size.height - view.y) / view.scale,
  };
}

/** How strong something is that does not stand out while other things do. */
export const PALE = 0.25;
