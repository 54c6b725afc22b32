import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ValidityMark } from '../../marks';
import styles from './cells.module.css';

/** What became of the newest version. What was found is of the version that is shown, so it is said when they are one. */
export function StatusCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { status, findings, problems } = service;
  const isShown = problems.length === 0;
  return (
    <Cell>
      <ValidityMark status={status} />
      {problems.map(({ tag }) => (
        <div key={tag} className={styles.secondary}>
          {t('contract.problem', { tag })}
        </div>
      ))}
      {isShown && findings.errors > 0 && (
        <div className={styles.secondary}>
          {t('contract.errors', { count: findings.errors })}
        </div>
      )}
      {isShown && findings.warnings > 0 && (
        <div className={styles.secondary}>
          {t('contract.warnings', { count: findings.warnings })}
        </div>
      )}
    </Cell>
  );
}
