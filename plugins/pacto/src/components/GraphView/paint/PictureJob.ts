import type { Size, Viewport } from '../viewport';
import type { Painting } from './Painting';
import { paintScene } from './paintScene';

/** A view that is painted, or being painted. */
export interface Picture {
  canvas: HTMLCanvasElement;
  view: Viewport;
  size: Size;
}

export interface PictureJobOptions {
  painting: Painting;
  view: Viewport;
  size: Size;
  /** Pixels of the screen for each pixel of the page. */
  ratio: number;
}

/** So much of the view is painted beyond each of its sides, for the next move. */
const MARGIN = 0.25;

/** Paints a view with its surroundings, in slices. */
export class PictureJob {
  readonly picture: Picture;
  readonly #context: CanvasRenderingContext2D;
  readonly #steps: Iterator<void, number>;

  private constructor(
    picture: Picture,
    context: CanvasRenderingContext2D,
    steps: Iterator<void, number>,
  ) {
    this.picture = picture;
    this.#context = context;
    this.#steps = steps;
  }

  static start({ painting, view, size, ratio }: PictureJobOptions): PictureJob {
    const margin = { x: size.width * MARGIN, y: size.height * MARGIN };
    const around = {
      canvas: document.createElement('canvas'),
      view: { scale: view.scale, x: view.x + margin.x, y: view.y + margin.y },
      size: {
        width: size.width + 2 * margin.x,
        height: size.height + 2 * margin.y,
      },
    };
    around.canvas.width = Math.round(around.size.width * ratio);
    around.canvas.height = Math.round(around.size.height * ratio);
    // Painted by the processor, and read from in each slice: otherwise the browser collects all of it for the end.
    const context = around.canvas.getContext('2d', {
      willReadFrequently: true,
    })!;
    const painted = { ...painting, view: around.view, size: around.size };
    return new PictureJob(around, context, paintScene(context, painted, ratio));
  }

  /** Works for about so long; the number of nodes in the picture when it is ready. */
  run(milliseconds: number): number | undefined {
    const end = performance.now() + milliseconds;
    do {
      const { done, value } = this.#steps.next();
      this.#context.getImageData(0, 0, 1, 1);
      if (done) return value;
    } while (performance.now() < end);
    return undefined;
  }
}
