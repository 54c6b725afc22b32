import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

/** How many services need this one, directly or not; those that can do without it are not counted. */
export function BlastRadiusCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { blastRadius } = service;
  return (
    <Cell>
      {blastRadius === undefined ? (
        <span className={styles.secondary}>{t('contracts.notKnown')}</span>
      ) : (
        <span className={styles.number}>
          {t('contracts.number', { number: blastRadius.required })}
        </span>
      )}
    </Cell>
  );
}
