import type {
  GraphAnswer,
  GraphEdge,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import type {
  GraphEdgeTone,
  GraphViewEdge,
  GraphViewNode,
} from '../../GraphView';
import { complianceMarks } from '../../marks';
import { describeEdge } from './describeEdge';

/** The nodes and edges of an answer, as they are drawn. */
export function drawGraph(
  { root, nodes, edges }: Pick<GraphAnswer, 'root' | 'nodes' | 'edges'>,
  t: PactoTranslate,
): { nodes: GraphViewNode[]; edges: GraphViewEdge[] } {
  return {
    nodes: nodes.map(node => drawNode(node, node.id === root, t)),
    edges: edges.map(edge => drawEdge(edge, t)),
  };
}

function drawNode(
  node: GraphNode,
  isRoot: boolean,
  t: PactoTranslate,
): GraphViewNode {
  const { id, kind, name, version, owner, status, hidden, message } = node;
  const isExternal = kind === 'external';
  return {
    id,
    kind,
    label: name,
    sublabel: isExternal
      ? t('graph.external')
      : [version, owner].filter(Boolean).join(' · ') || undefined,
    mark: isExternal ? 'unknown' : status && complianceMarks[status],
    markLabel: status && t(`compliance.status.${status}`),
    isRoot,
    hidden,
    description: message,
  };
}

function drawEdge(edge: GraphEdge, t: PactoTranslate): GraphViewEdge {
  const { id, from, to, required, range, resolvedVersion } = edge;
  return {
    id,
    from,
    to,
    label: [range, resolvedVersion].filter(Boolean).join(' → ') || undefined,
    tone: toneOf(edge),
    isOptional: !required && edge.kind === 'dependency',
    isInCycle: edge.inCycle,
    description: describeEdge(edge, t),
  };
}

/** How an edge is drawn; what is worse counts more. */
export function toneOf(edge: GraphEdge): GraphEdgeTone {
  if (edge.state === 'unresolved') return 'bad';
  if (edge.conflict !== undefined) return 'attention';
  if (edge.state === 'unknown') return 'unknown';
  return edge.kind === 'reference' ? 'reference' : 'normal';
}
