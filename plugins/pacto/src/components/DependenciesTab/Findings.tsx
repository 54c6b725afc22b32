import type {
  GraphAnswer,
  GraphConflict,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { Section } from '../Section';
import { NodeName } from './tables/NodeName';
import styles from './DependenciesTab.module.css';

export interface FindingsProps {
  answer: GraphAnswer;
  onSelect(id: string): void;
}

/** Conflicts and cycles of what is shown, in words. */
export function Findings({ answer, onSelect }: FindingsProps) {
  const { t } = usePactoTranslation();
  const { conflicts, cycles, nodes } = answer;
  if (conflicts.length + cycles.length === 0) return null;
  const nameOf = (id: string) => {
    const node = nodes.find(other => other.id === id);
    return node ? (
      <NodeName node={node} onSelect={onSelect} />
    ) : (
      t('graph.findings.notShown')
    );
  };
  return (
    <Section
      id="graph-findings"
      title={t('graph.findings.title')}
      count={conflicts.length + cycles.length}
    >
      <ul className={styles.findings}>
        {conflicts.map(conflict => (
          <li key={`${conflict.target.serviceId} ${conflict.kind}`}>
            <StatusMark mark="attention" label={t('graph.edge.conflict')} />{' '}
            {nameOf(conflict.target.serviceId)} <bdi>{conflict.message}</bdi>
            <Sides conflict={conflict} />
          </li>
        ))}
        {cycles.map(ids => (
          <li key={ids.join(' ')}>
            <StatusMark mark="neutral" label={t('graph.findings.cycle')} />{' '}
            {ids.map(id => (
              <span key={id}>{nameOf(id)} → </span>
            ))}
            {nameOf(ids[0])}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who asks for what, or gets what. */
export function Sides({ conflict }: { conflict: GraphConflict }) {
  const { t } = usePactoTranslation();
  return (
    <ul>
      {conflict.sides.map(({ text, services, omitted }) => (
        <li key={text}>
          <code>{text}</code>{' '}
          {t(
            conflict.kind === 'VERSIONS_DIFFER'
              ? 'graph.findings.usedBy'
              : 'graph.findings.askedBy',
            { names: services.map(({ name }) => name) },
          )}{' '}
          {omitted > 0 && t('graph.panel.more', { count: omitted })}
        </li>
      ))}
    </ul>
  );
}
