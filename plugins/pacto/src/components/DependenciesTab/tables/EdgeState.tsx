import type { GraphEdge } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

const marks: Readonly<Record<GraphEdge['state'], Mark>> = {
  resolved: 'good',
  unresolved: 'bad',
  unknown: 'unknown',
};

/** Whether there is something at the end of an edge, and what else is wrong with it. */
export function EdgeState({ edge }: { edge: GraphEdge }) {
  const { t } = usePactoTranslation();
  const { state, message, conflict, inCycle } = edge;
  return (
    <>
      <StatusMark mark={marks[state]} label={t(`graph.state.${state}`)} />{' '}
      {conflict !== undefined && (
        <StatusMark mark="attention" label={t('graph.edge.conflict')} />
      )}{' '}
      {inCycle && <StatusMark mark="neutral" label={t('graph.edge.inCycle')} />}
      {(conflict || (message && state !== 'resolved')) && (
        <div>
          <bdi>{conflict ?? message}</bdi>
        </div>
      )}
    </>
  );
}
