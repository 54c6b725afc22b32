import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

/** References that lead nowhere, of how many. */
export function UnresolvedCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { total, unresolved } = service.dependencies;
  const text = t('contracts.unresolvedOf', { unresolved, total });
  return (
    <Cell>
      {unresolved > 0 ? (
        <StatusMark mark="attention" label={text} />
      ) : (
        <span className={styles.number}>
          {total === 0 ? t('table.none') : text}
        </span>
      )}
    </Cell>
  );
}
