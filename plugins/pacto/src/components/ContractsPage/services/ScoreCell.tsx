import { Cell } from '@backstage/ui';
import type { Compliance } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

/** The share of checks that passed; nothing to score is not zero. */
export function ScoreCell({ compliance }: { compliance: Compliance }) {
  const { t } = usePactoTranslation();
  const { score } = compliance;
  return (
    <Cell>
      {score === null ? (
        <span className={styles.secondary}>{t('compliance.noScore')}</span>
      ) : (
        <span className={styles.number}>
          {t('compliance.score', { score })}
        </span>
      )}
    </Cell>
  );
}
