import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './OverviewCard.module.css';

/** References that lead nowhere, and those of which nobody knows where they lead. */
export function Needs({
  dependencies,
}: {
  dependencies: ServiceSummary['dependencies'];
}) {
  const { t } = usePactoTranslation();
  const { total, unresolved, unknown } = dependencies;
  if (total === 0) return <>{t('overview.noNeeds')}</>;
  if (unresolved + unknown === 0) {
    return (
      <StatusMark
        mark="good"
        label={t('overview.allResolved', { count: total })}
      />
    );
  }
  return (
    <span className={styles.inline}>
      {unresolved > 0 && (
        <StatusMark
          mark="attention"
          label={t('overview.unresolved', { unresolved, total })}
        />
      )}
      {unknown > 0 && (
        <StatusMark
          mark="unknown"
          label={t('overview.unknown', { unknown, total })}
        />
      )}
    </span>
  );
}
