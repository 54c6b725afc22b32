import { Text } from '@backstage/ui';
import type { PlanEffect } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ConsumersTable } from '../../DiffTab/ConsumersTable';
import { ChangeMark } from '../../marks';
import { VerdictCountsLine } from '../../VerdictCountsLine';
import { Sides } from '../Findings';
import { describeChange } from './describeChange';
import { PlanEdges } from './PlanEdges';
import styles from './Planner.module.css';

/** What one change does, and to whom. */
export function PlanEffectView({ effect }: { effect: PlanEffect }) {
  const { t } = usePactoTranslation();
  const { change, service, classification, counts, conflicts } = effect;
  const { incompatible, unknown, compatible } = counts;
  const total = incompatible + unknown + compatible;
  return (
    <div className={styles.effect}>
      <Text as="h3" variant="body-large" weight="bold">
        <bdi>{describeChange(change, service.name, t)}</bdi>
      </Text>
      <div className={styles.line}>
        {classification && <ChangeMark classification={classification} />}
        {total > 0 && <VerdictCountsLine counts={counts} />}
        {isHarmless(effect) && t('plan.noEffect')}
      </div>
      {(['broken', 'uncertain', 'healed'] as const).map(list => (
        <PlanEdges
          key={list}
          list={list}
          edges={effect[list]}
          omitted={effect.omitted[list]}
        />
      ))}
      {(['appeared', 'gone'] as const).flatMap(list =>
        conflicts[list].map(conflict => (
          <div key={`${list} ${conflict.target.serviceId} ${conflict.kind}`}>
            <StatusMark
              mark={list === 'gone' ? 'neutral' : 'attention'}
              label={t(`plan.conflict.${list}`)}
            />{' '}
            <bdi>{conflict.target.name}</bdi> <bdi>{conflict.message}</bdi>
            <Sides conflict={conflict} />
          </div>
        )),
      )}
      {effect.consumers.length > 0 && (
        <ConsumersTable consumers={effect.consumers} />
      )}
      {effect.omitted.consumers > 0 &&
        t('graph.panel.more', { count: effect.omitted.consumers })}
    </div>
  );
}

function isHarmless(effect: PlanEffect): boolean {
  const { broken, uncertain, healed, conflicts, consumers } = effect;
  return [
    broken,
    uncertain,
    healed,
    conflicts.appeared,
    conflicts.gone,
    consumers,
  ].every(list => list.length === 0);
}
