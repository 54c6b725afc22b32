import type { Adoption } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { AdopterList } from './AdopterList';
import styles from './adoption.module.css';

/** The services of which nobody knows the version that they use, with the reasons. */
export function UndecidedAdopters({ adoption }: { adoption: Adoption }) {
  const { t } = usePactoTranslation();
  const { count, consumers } = adoption.undecided;
  if (count === 0) return null;
  return (
    <details className={styles.undecided}>
      <summary>
        <StatusMark mark="unknown" label={t('adoption.undecided', { count })} />
      </summary>
      <AdopterList
        label={t('adoption.undecidedLabel')}
        adopters={consumers}
        count={count}
      />
    </details>
  );
}
