/** Puts the way of an edge on the path of a canvas: a point, then three for each curve. */
export function traceWay(context: CanvasRenderingContext2D, way: Float32Array) {
  context.moveTo(way[0], way[1]);
  for (let at = 2; at < way.length; at += 6) {
    context.bezierCurveTo(
      way[at],
      way[at + 1],
      way[at + 2],
      way[at + 3],
      way[at + 4],
      way[at + 5],
    );
  }
}

/** A point about half way along, on the line. */
export function middleOf(way: Float32Array): { x: number; y: number } {
  const curves = (way.length - 2) / 6;
  const at = Math.floor((curves - 1) / 2) * 6;
  const bezier = (offset: number) =>
    (way[at + offset] +
      3 * way[at + 2 + offset] +
      3 * way[at + 4 + offset] +
      way[at + 6 + offset]) /
    8;
  return { x: bezier(0), y: bezier(1) };
}
