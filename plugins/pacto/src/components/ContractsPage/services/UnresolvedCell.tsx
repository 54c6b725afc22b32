import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './cells.module.css';

/** References that lead nowhere, of how many; and those of which nobody knows where they lead. */
export function UnresolvedCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { total, unresolved, unknown } = service.dependencies;
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
      {unknown > 0 && (
        <StatusMark
          mark="unknown"
          label={t('contracts.unknownReferences', { unknown })}
        />
      )}
    </Cell>
  );
}
