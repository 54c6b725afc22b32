import type { PlanEdge } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

const marks: Readonly<Record<PlanEdgesProps['list'], Mark>> = {
  broken: 'bad',
  uncertain: 'unknown',
  healed: 'good',
};

export interface PlanEdgesProps {
  list: 'broken' | 'uncertain' | 'healed';
  edges: PlanEdge[];
  omitted: number;
}

/** Dependencies that a change breaks, makes uncertain, or mends. */
export function PlanEdges({ list, edges, omitted }: PlanEdgesProps) {
  const { t } = usePactoTranslation();
  if (edges.length === 0) return null;
  return (
    <div>
      <StatusMark
        mark={marks[list]}
        label={t(`plan.${list}`, { count: edges.length + omitted })}
      />
      <ul>
        {edges.map(edge => (
          <li key={`${edge.consumer.serviceId} ${edge.dependencyName}`}>
            <bdi>{edge.consumer.name}</bdi> → <bdi>{edge.provider.name}</bdi>{' '}
            <code>{edge.range}</code>{' '}
            {t(edge.required ? 'graph.edge.required' : 'graph.edge.optional')}
            {edge.reasons.map(({ code, message }) => (
              <div key={`${code} ${message}`}>
                <bdi>{message}</bdi>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {omitted > 0 && t('graph.panel.more', { count: omitted })}
    </div>
  );
}
