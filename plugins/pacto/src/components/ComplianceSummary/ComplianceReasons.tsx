import type {
  Compliance,
  ComplianceReason,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './ComplianceSummary.module.css';

const marks: Readonly<Record<ComplianceReason['state'], Mark>> = {
  failed: 'bad',
  warning: 'attention',
  unknown: 'unknown',
};

/** How many checks passed, and those that did not, the worst first. */
export function ComplianceReasons({ compliance }: { compliance: Compliance }) {
  const { t } = usePactoTranslation();
  const { checks, reasons, runtimeEvaluated } = compliance;
  return (
    <div className={styles.popover}>
      <p className={styles.secondary}>
        {t('compliance.checks', {
          count: checks.total,
          passed: checks.passed,
        })}{' '}
        {checks.unknown > 0 &&
          t('compliance.unknownChecks', { count: checks.unknown })}{' '}
        {!runtimeEvaluated && t('compliance.notObserved')}
      </p>
      <ul className={styles.list}>
        {reasons.map((reason, index) => (
          <li key={index} className={styles.item}>
            <StatusMark
              mark={marks[reason.state]}
              label={t(`compliance.state.${reason.state}`)}
            />
            <div>
              <bdi>{reason.message}</bdi> <code>{reason.code}</code>{' '}
              <span className={styles.secondary}>
                {reason.path && t('finding.at', { path: reason.path })}{' '}
                {reason.policy &&
                  t('compliance.policy', { policy: reason.policy })}
              </span>
              {reason.remedy && (
                <p className={styles.secondary}>
                  <bdi>{reason.remedy}</bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
