import type { ImpactAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { verdictMarks } from '../marks';
import styles from './VerdictCountsLine.module.css';

const verdicts = ['incompatible', 'unknown', 'compatible'] as const;

/** How many consumers there are of each verdict, the worst first; those that there are none of are left out. */
export function VerdictCountsLine({
  counts,
}: {
  counts: ImpactAnswer['counts'];
}) {
  const { t } = usePactoTranslation();
  return (
    <span className={styles.line}>
      {verdicts
        .filter(verdict => counts[verdict] > 0)
        .map(verdict => (
          <StatusMark
            key={verdict}
            mark={verdictMarks[verdict]}
            label={t(`verdict.count.${verdict}`, { total: counts[verdict] })}
          />
        ))}
    </span>
  );
}
