import { Cell } from '@backstage/ui';
import type {
  ServiceSummary,
  Status,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

const marks: Record<Status, Mark> = {
  valid: 'good',
  invalid: 'bad',
  unknown: 'unknown',
};

/** Status, and how much was found. */
export function StatusCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { status, findings, problems } = service;
  return (
    <Cell>
      <StatusMark mark={marks[status]} label={t(`status.${status}`)} />
      {problems.map(({ tag }) => (
        <div key={tag} className={styles.secondary}>
          {t('contract.problem', { tag })}
        </div>
      ))}
      {findings.errors > 0 && (
        <div className={styles.secondary}>
          {t('contract.errors', { count: findings.errors })}
        </div>
      )}
      {findings.warnings > 0 && (
        <div className={styles.secondary}>
          {t('contract.warnings', { count: findings.warnings })}
        </div>
      )}
    </Cell>
  );
}
