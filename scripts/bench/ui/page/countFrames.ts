const SECONDS = 3;

/** Frames per second while something moves with every frame. */
export async function countFrames(
  target: Element,
  how: 'pan' | 'zoom',
): Promise<number> {
  const { left, top, width, height } = target.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  const at = (frames: number) => ({
    ...middle,
    clientX: middle.clientX + Math.sin(frames / 12) * (width / 4),
    clientY: middle.clientY + Math.cos(frames / 17) * (height / 6),
    button: 0,
    pointerId: 1,
    bubbles: true,
    cancelable: true,
    view: window,
  });
  if (how === 'pan') {
    target.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    target.dispatchEvent(new MouseEvent('mousedown', at(0)));
  }
  let frames = 0;
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    frames += 1;
    if (how === 'pan') {
      target.dispatchEvent(new PointerEvent('pointermove', at(frames)));
      window.dispatchEvent(new MouseEvent('mousemove', at(frames)));
    } else {
      const deltaY = frames % 60 < 30 ? -40 : 40;
      target.dispatchEvent(new WheelEvent('wheel', { ...at(0), deltaY }));
    }
  }
  const seconds = (performance.now() - start) / 1000;
  if (how === 'pan') {
    target.dispatchEvent(new PointerEvent('pointerup', at(frames)));
    window.dispatchEvent(new MouseEvent('mouseup', at(frames)));
  }
  return frames / seconds;
}
