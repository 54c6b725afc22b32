import type { GraphEdge } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';

/** What is particular about an edge, in words. */
export function describeEdge(edge: GraphEdge, t: PactoTranslate): string {
  const { kind, required, state, message, conflict, inCycle } = edge;
  const how = required ? 'required' : 'optional';
  return t('graph.parts', {
    parts: [
      t(kind === 'reference' ? 'graph.edge.reference' : `graph.edge.${how}`),
      ...(state === 'resolved' ? [] : [t(`graph.edge.${state}`)]),
      ...(message && state !== 'resolved' ? [message] : []),
      ...(conflict ? [t('graph.edge.conflict'), conflict] : []),
      ...(inCycle ? [t('graph.edge.inCycle')] : []),
    ],
  });
}
