import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ValidityMark } from '../ValidityMark';
import styles from './cells.module.css';

/** Status, and how much was found. */
export function StatusCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { status, findings, problems } = service;
  return (
    <Cell>
      <ValidityMark status={status} />
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
