import type { GraphScene } from './GraphScene';
import { hitTest } from './hitTest';
import { listenToGestures } from './gestures';
import { createTextClipper } from './paint/clipText';
import { GraphPainter } from './paint/GraphPainter';
import type { Overlay } from './paint/paintOverlay';
import { readPalette } from './paint/palette';
import {
  bringAllIntoView,
  bringIntoView,
  firstView,
  fitAll,
  keepInFrame,
  zoomAt,
  type Size,
  type Viewport,
} from './viewport';

export interface CanvasViewEvents {
  onClick(node: number | undefined): void;
  onDoubleClick(node: number): void;
  onHover(node: number | undefined): void;
}

/** The canvas in a frame: what part of the graph it shows, and what the pointer does to it. */
export class CanvasView {
  readonly #frame: HTMLElement;
  readonly #painter?: GraphPainter;
  readonly #clipText: ReturnType<typeof createTextClipper>;
  readonly #endings: Array<() => void> = [];
  #scene?: GraphScene;
  #view: Viewport = { scale: 1, x: 0, y: 0 };
  #size: Size = { width: 0, height: 0 };
  /** Nobody has moved the picture yet, so it may be fitted again. */
  #isUntouched = true;

  private constructor(frame: HTMLElement, events: CanvasViewEvents) {
    const canvas = frame.querySelector('canvas')!;
    const measuring = document.createElement('canvas').getContext('2d');
    this.#frame = frame;
    this.#painter = GraphPainter.create(canvas);
    this.#clipText = createTextClipper((text, font) => {
      if (!measuring) return 0;
      measuring.font = font;
      return measuring.measureText(text).width;
    });
    const stopListening = listenToGestures(frame, {
      onMove: (x, y) =>
        this.#move({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y }),
      onZoom: (factor, at) => this.#move(zoomAt(this.#view, factor, at)),
      onClick: at => events.onClick(this.#nodeAt(at)),
      onDoubleClick: at => {
        const node = this.#nodeAt(at);
        if (node !== undefined) events.onDoubleClick(node);
      },
      onHover: at => events.onHover(at && this.#nodeAt(at)),
    });
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(frame);
    this.#endings.push(stopListening, () => observer.disconnect());
  }

  static create(frame: HTMLElement, events: CanvasViewEvents): CanvasView {
    return new CanvasView(frame, events);
  }

  /**
   * Shows a scene. Another one than before is fitted into the frame, unless the reader has moved: then the root stays
   * where it is.
   */
  show(scene: GraphScene | undefined, highlighted?: ReadonlySet<string>) {
    const isOther = scene !== this.#scene;
    const before = this.#scene && findRoot(this.#scene);
    const root = scene && findRoot(scene);
    this.#scene = scene;
    this.#painter?.setPainting(
      scene && {
        scene,
        highlighted,
        palette: readPalette(this.#frame),
        clipText: this.#clipText,
      },
    );
    if (!isOther) return;
    if (before && before.node.id === root?.node.id && !this.#isUntouched) {
      const { scale, x, y } = this.#view;
      this.#view = {
        scale,
        x: x + (before.x - root.x) * scale,
        y: y + (before.y - root.y) * scale,
      };
    } else {
      this.#isUntouched = true;
    }
    this.#measure();
  }

  setOverlay(overlay: Overlay) {
    this.#painter?.setOverlay(overlay);
  }

  zoom(factor: number) {
    const { width, height } = this.#size;
    this.#move(zoomAt(this.#view, factor, { x: width / 2, y: height / 2 }));
  }

  fit() {
    if (this.#scene) this.#move(fitAll(this.#scene, this.#size));
  }

  reveal(node: number) {
    const placed = this.#scene?.nodes[node];
    if (placed) this.#move(bringIntoView(this.#view, this.#size, placed));
  }

  /** Brings nodes into the frame; ids that are none are left out. */
  revealAll(ids: Iterable<string>) {
    const scene = this.#scene;
    if (!scene || this.#size.width === 0) return;
    const points = [...ids].flatMap(id => {
      const number = scene.numberOf.get(id);
      return number === undefined ? [] : [scene.nodes[number]];
    });
    this.#move(bringAllIntoView(this.#view, this.#size, points));
  }

  stop() {
    for (const end of this.#endings) end();
    this.#painter?.stop();
  }

  #measure() {
    const { clientWidth: width, clientHeight: height } = this.#frame;
    this.#size = { width, height };
    const scene = this.#scene;
    if (scene && width > 0 && this.#isUntouched) {
      this.#view = firstView(scene, this.#size, findRoot(scene));
    }
    this.#painter?.setView(this.#view, this.#size);
  }

  #move(view: Viewport) {
    if (!this.#scene) return;
    this.#isUntouched = false;
    this.#view = keepInFrame(view, this.#scene, this.#size);
    this.#painter?.setView(this.#view, this.#size);
  }

  #nodeAt(at: { x: number; y: number }): number | undefined {
    const { scale, x, y } = this.#view;
    return (
      this.#scene &&
      hitTest(this.#scene, (at.x - x) / scale, (at.y - y) / scale)
    );
  }
}

function findRoot({ nodes }: GraphScene) {
  return nodes.find(({ node }) => node.isRoot);
}
