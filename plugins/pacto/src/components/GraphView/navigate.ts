import type { GraphScene } from './GraphScene';

/** Where the keyboard is, and the edge it came along. */
export interface GraphFocus {
  node: number;
  edge?: number;
}

export type GraphDirection = 'left' | 'right' | 'up' | 'down';

/**
 * One step from a node: right to what it needs, left to what needs it, up and down to the others that hang on the node
 * one came from, or else to its neighbours in the column. Undefined where there is nothing.
 */
export function navigate(
  scene: GraphScene,
  focus: GraphFocus,
  direction: GraphDirection,
): GraphFocus | undefined {
  const { node, edge } = focus;
  if (direction === 'right' || direction === 'left') {
    const isRight = direction === 'right';
    const steps = listSteps(scene, node, isRight);
    return nearest(scene, steps, scene.nodes[node].y);
  }
  const siblings = edge === undefined ? [] : listSiblings(scene, node, edge);
  const row = siblings.length > 1 ? siblings : listColumn(scene, node);
  const at = row.findIndex(step => step.node === node);
  return row[at + (direction === 'down' ? 1 : -1)];
}

/** The ends of the edges on one side, from top to bottom. */
function listSteps(
  scene: GraphScene,
  node: number,
  isRight: boolean,
): GraphFocus[] {
  const edges = isRight ? scene.leaving[node] : scene.reaching[node];
  const seen = new Set([node]);
  return edges
    .map(edge => ({
      node: isRight ? scene.edges[edge].to : scene.edges[edge].from,
      edge,
    }))
    .filter(step => !seen.has(step.node) && seen.add(step.node))
    .sort((a, b) => compareNodes(scene, a.node, b.node));
}

function listSiblings(scene: GraphScene, node: number, edge: number) {
  const { from, to } = scene.edges[edge];
  return listSteps(scene, node === to ? from : to, node === to);
}

function listColumn(scene: GraphScene, node: number): GraphFocus[] {
  const { x } = scene.nodes[node];
  return scene.nodes
    .flatMap((placed, number) => (placed.x === x ? [number] : []))
    .sort((a, b) => compareNodes(scene, a, b))
    .map(number => ({ node: number }));
}

function compareNodes({ nodes }: GraphScene, a: number, b: number): number {
  return nodes[a].y - nodes[b].y || nodes[a].x - nodes[b].x || a - b;
}

function nearest(scene: GraphScene, steps: GraphFocus[], y: number) {
  const distance = ({ node }: GraphFocus) => Math.abs(scene.nodes[node].y - y);
  return steps.reduce<GraphFocus | undefined>(
    (best, step) =>
      best === undefined || distance(step) < distance(best) ? step : best,
    undefined,
  );
}
