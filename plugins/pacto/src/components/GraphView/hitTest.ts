import type { GraphScene } from './GraphScene';
import { NODE_HEIGHT, NODE_WIDTH } from './layout/types';

/** The node at a point of the picture. */
export function hitTest(
  { nodes }: GraphScene,
  x: number,
  y: number,
): number | undefined {
  const hit = nodes.findIndex(
    node =>
      Math.abs(node.x - x) <= NODE_WIDTH / 2 &&
      Math.abs(node.y - y) <= NODE_HEIGHT / 2,
  );
  return hit === -1 ? undefined : hit;
}
