import { VisuallyHidden } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ChangeValue } from './ChangeValue';
import styles from './changes.module.css';

export interface BeforeAfterProps {
  change: Pick<Change, 'oldValue' | 'newValue'>;
}

/** The values on both sides, as far as there are any. */
export function BeforeAfter({ change }: BeforeAfterProps) {
  const { t } = usePactoTranslation();
  const { oldValue, newValue } = change;
  if (oldValue === undefined && newValue === undefined) return null;
  return (
    <span className={styles.values}>
      {oldValue !== undefined && (
        <span className={styles.before}>
          <VisuallyHidden>{t('change.before')} </VisuallyHidden>
          <ChangeValue value={oldValue} />
        </span>
      )}
      {oldValue !== undefined && newValue !== undefined && (
        <RiArrowRightLine className={styles.arrow} aria-hidden="true" />
      )}
      {newValue !== undefined && (
        <span>
          <VisuallyHidden>{t('change.after')} </VisuallyHidden>
          <ChangeValue value={newValue} />
        </span>
      )}
    </span>
  );
}
