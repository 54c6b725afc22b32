import type { Size, Viewport } from '../viewport';
import { paintOverlay, type Overlay } from './paintOverlay';
import { paintScene } from './paintScene';
import type { Painting } from './Painting';
import { PictureJob, type Picture } from './PictureJob';

/** Up to so many nodes and edges a picture is painted anew in each frame. */
const DIRECT = 500;

/** Time of a frame for painting; the rest is the browser's. */
const SLICE_MS = 8;

/** More than that is not sharper to the eye, but four times the work. */
const MAX_RATIO = 2;

/**
 * Keeps a canvas up to date. A large picture is painted in slices, somewhat larger than the view, on a canvas of its
 * own; meanwhile, and while the reader moves, the last one is shown where it belongs.
 */
export class GraphPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #painting?: Painting;
  #overlay: Overlay = {};
  #view: Viewport = { scale: 1, x: 0, y: 0 };
  #size: Size = { width: 0, height: 0 };
  #picture?: Picture;
  #job?: PictureJob;
  #frame?: number;

  private constructor(
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
  ) {
    this.#canvas = canvas;
    this.#context = context;
  }

  /** Undefined where there is no canvas to draw on. */
  static create(canvas: HTMLCanvasElement): GraphPainter | undefined {
    const context = canvas.getContext('2d');
    return context ? new GraphPainter(canvas, context) : undefined;
  }

  setPainting(painting: Painting | undefined) {
    this.#painting = painting;
    this.#job = undefined;
    this.#picture = undefined;
    delete this.#canvas.dataset.nodes;
    this.#request();
  }

  setView(view: Viewport, size: Size) {
    const isResized =
      size.width !== this.#size.width || size.height !== this.#size.height;
    this.#view = view;
    this.#size = size;
    if (isResized) {
      this.#canvas.width = Math.round(size.width * this.#ratio);
      this.#canvas.height = Math.round(size.height * this.#ratio);
    }
    this.#request();
  }

  setOverlay(overlay: Overlay) {
    this.#overlay = overlay;
    this.#request();
  }

  stop() {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  get #ratio(): number {
    return Math.min(MAX_RATIO, window.devicePixelRatio || 1);
  }

  #request() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paint() {
    const context = this.#context;
    const painting = this.#painting;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    if (!painting || this.#size.width === 0) return;
    const painted = { ...painting, view: this.#view, size: this.#size };
    const { scene } = painting;
    if (scene.nodes.length + scene.edges.length <= DIRECT) {
      const steps = paintScene(context, painted, this.#ratio);
      let step = steps.next();
      while (!step.done) step = steps.next();
      this.#tell(step.value);
    } else {
      this.#continueJob(painting);
      this.#showPicture();
    }
    paintOverlay(context, painted, this.#overlay, this.#ratio);
    if (this.#job) this.#request();
  }

  #continueJob(painting: Painting) {
    const nodes = this.#job?.run(SLICE_MS);
    if (nodes !== undefined) {
      this.#picture = this.#job!.picture;
      this.#job = undefined;
      this.#tell(nodes);
    }
    const isGood = this.#picture && this.#covers(this.#picture);
    if (!isGood) {
      this.#job ??= PictureJob.start({
        painting,
        view: this.#view,
        size: this.#size,
        ratio: this.#ratio,
      });
    }
  }

  /** How many nodes the finished picture shows; for measurements, which cannot look at pixels. */
  #tell(nodes: number) {
    const text = String(nodes);
    if (this.#canvas.dataset.nodes !== text) this.#canvas.dataset.nodes = text;
  }

  #covers({ view, size }: Picture): boolean {
    if (view.scale !== this.#view.scale) return false;
    const left = this.#view.x - view.x;
    const top = this.#view.y - view.y;
    return (
      left <= 0 &&
      top <= 0 &&
      left + size.width >= this.#size.width &&
      top + size.height >= this.#size.height
    );
  }

  #showPicture() {
    const picture = this.#picture ?? this.#job?.picture;
    if (!picture) return;
    const zoom = this.#view.scale / picture.view.scale;
    const scale = zoom * this.#ratio;
    this.#context.imageSmoothingEnabled = zoom !== 1;
    this.#context.imageSmoothingQuality = 'low';
    this.#context.drawImage(
      picture.canvas,
      (this.#view.x - picture.view.x * zoom) * this.#ratio,
      (this.#view.y - picture.view.y * zoom) * this.#ratio,
      picture.size.width * scale,
      picture.size.height * scale,
    );
  }
}
