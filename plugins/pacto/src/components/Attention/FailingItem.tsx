import type { AttentionAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ComplianceMark } from '../marks';
import { ServiceName } from './ServiceName';
import styles from './Attention.module.css';

/** A contract that breaks rules: how many services it carries, why, and what to do. */
export function FailingItem({
  item,
}: {
  item: AttentionAnswer['failing'][number];
}) {
  const { t } = usePactoTranslation();
  const { name, entityRef, compliance, blastRadius, reason, nextStep } = item;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>
          <ServiceName name={name} entityRef={entityRef} />
        </strong>
        <ComplianceMark status={compliance} />
        <span className={styles.secondary}>
          {t('attention.protects', { count: blastRadius.required })}
        </span>
      </div>
      <div>
        <bdi>{reason}</bdi>
      </div>
      {nextStep && (
        <div className={styles.secondary}>
          <bdi>{nextStep}</bdi>
        </div>
      )}
    </li>
  );
}
