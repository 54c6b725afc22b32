export interface Point {
  x: number;
  y: number;
}

export interface GestureOptions {
  onMove(x: number, y: number): void;
  onZoom(factor: number, at: Point): void;
  onClick(at: Point): void;
  onDoubleClick(at: Point): void;
  /** Undefined when the pointer has left. */
  onHover(at: Point | undefined): void;
}

/** A pointer that moved less was meant to click. */
const CLICK_TOLERANCE = 4;

const ZOOM_SPEED = 0.002;
/** A line of a wheel that counts in lines, in pixels. */
const LINE = 16;

/**
 * Drag moves, the wheel and two fingers zoom. A wheel without Ctrl zooms only while the frame has the focus, so that
 * nobody is stopped from scrolling the page; touch works the same way, see the style of the frame.
 *
 * @returns How to stop listening.
 */
export function listenToGestures(
  frame: HTMLElement,
  options: GestureOptions,
): () => void {
  const { onMove, onZoom, onClick, onDoubleClick, onHover } = options;
  const pointers = new Map<number, Point>();
  let travelled = 0;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      length: Math.hypot(a.x - b.x, a.y - b.y),
    };
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, pointOf(event));
    if (pointers.size === 1) travelled = 0;
    frame.setPointerCapture?.(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const at = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      onHover(at);
      return;
    }
    if (pointers.size === 2) {
      const old = spread();
      pointers.set(event.pointerId, at);
      const now = spread();
      onMove(now.middle.x - old.middle.x, now.middle.y - old.middle.y);
      onZoom(now.length / Math.max(1, old.length), now.middle);
      travelled = Infinity;
      return;
    }
    pointers.set(event.pointerId, at);
    travelled += Math.hypot(at.x - before.x, at.y - before.y);
    if (travelled > CLICK_TOLERANCE) onMove(at.x - before.x, at.y - before.y);
  };
  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && travelled <= CLICK_TOLERANCE) {
      onClick(pointOf(event));
    }
  };
  const wheel = (event: WheelEvent) => {
    const hasFocus = frame.contains(document.activeElement);
    if (!event.ctrlKey && !event.metaKey && !hasFocus) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 1 ? LINE : 1);
    onZoom(
      Math.exp(-pixels * ZOOM_SPEED * (event.ctrlKey ? 4 : 1)),
      pointOf(event),
    );
  };

  const listeners: Array<[string, (event: never) => void]> = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['pointerleave', () => onHover(undefined)],
    ['dblclick', (event: MouseEvent) => onDoubleClick(pointOf(event))],
    ['wheel', wheel],
  ];
  for (const [type, listener] of listeners) {
    frame.addEventListener(type, listener as EventListener, { passive: false });
  }
  return () => {
    for (const [type, listener] of listeners) {
      frame.removeEventListener(type, listener as EventListener);
    }
  };
}
