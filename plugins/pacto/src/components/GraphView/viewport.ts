import { NODE_HEIGHT, NODE_WIDTH } from './layout/types';

/** What part of a picture is in view: a point of the picture is drawn at `point * scale + offset`. */
export interface Viewport {
  scale: number;
  x: number;
  y: number;
}

/** A width and a height. */
export interface Size {
  width: number;
  height: number;
}

const MAX_SCALE = 2;
const MIN_SCALE = 0.02;
/** Empty space around a picture that is fitted. */
const PADDING = 24;
/** The text of nodes can be read from here on. */
const READABLE_SCALE = 0.7;

/** All of the picture, in the middle, and not larger than life. */
export function fitAll(picture: Size, frame: Size): Viewport {
  const scale = clampScale(
    Math.min(
      1,
      (frame.width - 2 * PADDING) / Math.max(1, picture.width),
      (frame.height - 2 * PADDING) / Math.max(1, picture.height),
    ),
  );
  return {
    scale,
    x: (frame.width - picture.width * scale) / 2,
    y: (frame.height - picture.height * scale) / 2,
  };
}

/** What is shown first: all when that can be read, else the surroundings of a point. */
export function firstView(
  picture: Size,
  frame: Size,
  point: { x: number; y: number } | undefined,
): Viewport {
  const all = fitAll(picture, frame);
  if (!point || all.scale >= READABLE_SCALE) return all;
  return {
    scale: READABLE_SCALE,
    x: frame.width / 2 - point.x * READABLE_SCALE,
    y: frame.height / 2 - point.y * READABLE_SCALE,
  };
}

/** Makes everything larger or smaller around a point of the frame, which stays where it is. */
export function zoomAt(
  view: Viewport,
  factor: number,
  at: { x: number; y: number },
): Viewport {
  const scale = clampScale(view.scale * factor);
  const change = scale / view.scale;
  return {
    scale,
    x: at.x - (at.x - view.x) * change,
    y: at.y - (at.y - view.y) * change,
  };
}

/** Moves just so far that the node at a point is in the frame. */
export function bringIntoView(
  view: Viewport,
  frame: Size,
  point: { x: number; y: number },
): Viewport {
  return {
    scale: view.scale,
    x: moveInto(
      view.x,
      point.x * view.scale,
      (NODE_WIDTH / 2) * view.scale + PADDING,
      frame.width,
    ),
    y: moveInto(
      view.y,
      point.y * view.scale,
      (NODE_HEIGHT / 2) * view.scale + PADDING,
      frame.height,
    ),
  };
}

/** Moves, and steps back where needed, until all of these points are in the frame. */
export function bringAllIntoView(
  view: Viewport,
  frame: Size,
  points: ReadonlyArray<{ x: number; y: number }>,
): Viewport {
  const left = Math.min(...points.map(({ x }) => x)) - NODE_WIDTH / 2;
  const top = Math.min(...points.map(({ y }) => y)) - NODE_HEIGHT / 2;
  const right = Math.max(...points.map(({ x }) => x)) + NODE_WIDTH / 2;
  const bottom = Math.max(...points.map(({ y }) => y)) + NODE_HEIGHT / 2;
  const isInside =
    left * view.scale + view.x >= 0 &&
    top * view.scale + view.y >= 0 &&
    right * view.scale + view.x <= frame.width &&
    bottom * view.scale + view.y <= frame.height;
  if (points.length === 0 || isInside) return view;
  const all = fitAll({ width: right - left, height: bottom - top }, frame);
  const scale = Math.min(view.scale, all.scale);
  return {
    scale,
    x: frame.width / 2 - ((left + right) / 2) * scale,
    y: frame.height / 2 - ((top + bottom) / 2) * scale,
  };
}

/** Keeps some of the picture in the frame. */
export function keepInFrame(
  view: Viewport,
  picture: Size,
  frame: Size,
): Viewport {
  const keep = (offset: number, length: number, room: number) =>
    Math.min(
      room - 2 * PADDING,
      Math.max(2 * PADDING - length * view.scale, offset),
    );
  return {
    scale: view.scale,
    x: keep(view.x, picture.width, frame.width),
    y: keep(view.y, picture.height, frame.height),
  };
}

function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

function moveInto(offset: number, at: number, margin: number, room: number) {
  if (2 * margin > room) return room / 2 - at;
  return Math.min(room - margin - at, Math.max(margin - at, offset));
}
