import { detailAt, type PaintedView } from './Painting';
import { paintEdges } from './paintEdges';
import { paintLabels } from './paintLabels';
import { paintNodes } from './paintNodes';

/**
 * Paints a view in slices; whoever asks may stop in between and go on later. Says at the end how many nodes are in it.
 */
export function* paintScene(
  context: CanvasRenderingContext2D,
  painted: PaintedView,
  ratio: number,
): Generator<void, number> {
  const { scale, x, y } = painted.view;
  context.setTransform(
    scale * ratio,
    0,
    0,
    scale * ratio,
    x * ratio,
    y * ratio,
  );
  yield* paintEdges(context, painted);
  if (detailAt(scale) === 'all') yield* paintLabels(context, painted);
  return yield* paintNodes(context, painted);
}
