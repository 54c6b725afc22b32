import { Text } from '@backstage/ui';
import type {
  RolloutPlan,
  RolloutProblem,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './Planner.module.css';

const marks: Readonly<Record<RolloutPlan['safe'], Mark>> = {
  yes: 'good',
  no: 'bad',
  unknown: 'unknown',
};

/** In which order to publish, and what each step breaks. */
export function RolloutSteps({ rollout }: { rollout: RolloutPlan }) {
  const { t } = usePactoTranslation();
  return (
    <div className={styles.effect}>
      <Text as="h3" variant="body-large" weight="bold">
        {t('plan.rollout.title')}
      </Text>
      <StatusMark
        mark={marks[rollout.safe]}
        label={t(`plan.rollout.safe.${rollout.safe}`)}
      />
      <ol>
        {rollout.steps.map(
          ({ service, version, breaks, uncertain, omitted }) => (
            <li key={`${service.serviceId} ${version}`}>
              <bdi>{service.name}</bdi> <bdi>{version}</bdi>
              <Problems problems={breaks} mark="bad" />
              <Problems problems={uncertain} mark="unknown" />
              {omitted > 0 && t('graph.panel.more', { count: omitted })}
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

function Problems(props: { problems: RolloutProblem[]; mark: Mark }) {
  const { t } = usePactoTranslation();
  const { problems, mark } = props;
  if (problems.length === 0) return null;
  const label =
    mark === 'bad' ? 'plan.rollout.breaks' : 'plan.rollout.uncertain';
  return (
    <ul>
      {problems.map(({ consumer, provider, message }) => (
        <li key={`${consumer.serviceId} ${provider.serviceId} ${message}`}>
          <StatusMark mark={mark} label={t(label)} /> <bdi>{consumer.name}</bdi>{' '}
          → <bdi>{provider.name}</bdi> <bdi>{message}</bdi>
        </li>
      ))}
    </ul>
  );
}
