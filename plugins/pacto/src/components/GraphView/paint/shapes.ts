import type { Mark } from '@pacto/backstage-plugin-pacto-react';
import type { GraphEdgeTone } from '../types';

/**
 * An icon of 16 by 16 as paths: a shape that is filled, and lines on it in the colour behind. Each mark has a shape of
 * its own, the same as `StatusMark` has.
 */
export interface Shape {
  fill: string;
  lines?: string;
}

const circle = 'M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z';

export const markShapes: Readonly<Record<Mark, Shape>> = {
  good: { fill: circle, lines: 'M4.5 8.2l2.4 2.4l4.6-4.8' },
  neutral: {
    fill: 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4zM8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z',
  },
  attention: {
    fill: 'M8 1.2L15.4 14.4H.6z',
    lines: 'M8 5.6v4.2M8 11.6v1',
  },
  bad: {
    fill: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z',
    lines: 'M8 4.2v4.6M8 10.8v1.1',
  },
  unknown: {
    fill: circle,
    lines: 'M5.8 6.2a2.2 2.2 0 1 1 3.3 1.9q-1.1.6-1.1 1.5M8 11.3v1',
  },
};

/** A cross in an octagon: there is nothing at the end. */
const missing: Shape = {
  fill: markShapes.bad.fill,
  lines: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
};

/** An arrow that comes back to where it started. */
export const cycleShape: Shape = {
  fill: circle,
  lines: 'M11.5 6A4 4 0 1 0 12 9M11.8 3.2V6.2H8.9',
};

/** The icon on an edge; most have none. */
export const toneShapes: Readonly<Partial<Record<GraphEdgeTone, Shape>>> = {
  attention: markShapes.attention,
  bad: missing,
  unknown: markShapes.unknown,
};

/** Lengths of strokes and gaps; none is a line without gaps. */
export function dashOf(tone: GraphEdgeTone, isOptional: boolean): number[] {
  if (tone === 'bad' || tone === 'unknown') return [7, 5];
  return isOptional ? [1.5, 4] : [];
}
