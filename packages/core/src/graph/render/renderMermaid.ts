import { edgesOf } from '../edgesOf';
import type { ContractGraph, GraphEdge, GraphNode } from '../types';
import { nodeLabel, refLabel } from './labels';
import { MermaidBoxes } from './MermaidBoxes';

/**
 * A graph as a Mermaid flowchart. Optional dependencies are dotted, references say so, what is not resolved has a
 * dashed border. What does not fit is counted in a box of its own.
 *
 * @param options - Default: 60 boxes and 120 arrows, which is about what can be read.
 * @public
 */
export function renderMermaid(
  graph: ContractGraph,
  options: { maxNodes?: number; maxEdges?: number } = {},
): string {
  const { maxNodes = 60, maxEdges = 120 } = options;
  const boxes = new MermaidBoxes(maxNodes);
  boxes.add(undefined, nodeLabel(graph.root), true);
  const arrows: string[] = [];
  let omittedEdges = graph.root.omitted ?? 0;
  for (const { parent, edge } of walk(graph.root)) {
    omittedEdges += edge.node?.omitted ?? 0;
    const isKnown = edge.node !== undefined || edge.reason === 'CYCLE';
    const label = edge.node ? nodeLabel(edge.node) : refLabel(edge);
    const from = boxes.find(parent.ref);
    const to = boxes.add(edge.ref, label, isKnown);
    if (from === undefined || to === undefined || arrows.length >= maxEdges) {
      omittedEdges += 1;
    } else arrows.push(`  ${from} ${arrowOf(edge)} ${to}`);
  }
  const rest = boxes.omitted + omittedEdges;
  return [
    'flowchart LR',
    ...boxes.lines,
    ...arrows,
    ...(rest > 0
      ? [
          `  rest["not shown: services ${boxes.omitted}, dependencies ${omittedEdges}"]`,
        ]
      : []),
    '  classDef unresolved stroke-dasharray: 4',
    '',
  ].join('\n');
}

function* walk(
  root: GraphNode,
): Generator<{ parent: GraphNode; edge: GraphEdge }> {
  for (const edge of root.dependencies) yield { parent: root, edge };
  for (const { node } of edgesOf(root)) {
    for (const edge of node?.dependencies ?? []) {
      yield { parent: node!, edge };
    }
  }
}

function arrowOf(edge: GraphEdge): string {
  const text = [
    ...(edge.type === 'reference' ? ['ref'] : []),
    ...(edge.reason === 'CYCLE' ? ['cycle'] : []),
  ].join(', ');
  const arrow = edge.required ? '-->' : '-.->';
  return text ? `${arrow}|${text}|` : arrow;
}
