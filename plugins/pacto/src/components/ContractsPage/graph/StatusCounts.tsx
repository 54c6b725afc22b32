import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ComplianceMark, complianceMarks } from '../../marks';
import styles from './fleet.module.css';
import type { FleetRow } from './listFleetRows';

/** How the services of a group do, or one of them. */
export function StatusCounts({ row }: { row: FleetRow }) {
  const { t } = usePactoTranslation();
  const { kind, counts } = row;
  if (counts.length === 0) return <>{t('table.none')}</>;
  return (
    <span className={styles.counts}>
      {counts.map(({ status, total }) =>
        kind === 'group' ? (
          <StatusMark
            key={status}
            mark={complianceMarks[status]}
            label={t(`contracts.answerPart.${status}`, { total })}
          />
        ) : (
          <ComplianceMark key={status} status={status} />
        ),
      )}
    </span>
  );
}
