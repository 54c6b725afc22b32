import type { PlanAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { PlanEffectView } from './PlanEffectView';
import { RolloutSteps } from './RolloutSteps';
import styles from './Planner.module.css';

/** What each change of a plan does, and in which order to publish. */
export function PlanResult({ plan }: { plan: PlanAnswer }) {
  const { t } = usePactoTranslation();
  return (
    <div className={styles.result} role="region" aria-label={t('plan.result')}>
      <LimitationsBanner answer={plan} />
      {plan.effects.map((effect, index) => (
        <PlanEffectView key={index} effect={effect} />
      ))}
      {plan.rollout && plan.rollout.steps.length > 0 && (
        <RolloutSteps rollout={plan.rollout} />
      )}
    </div>
  );
}
