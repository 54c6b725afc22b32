import { Link } from '@backstage/ui';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '../../translation/usePactoTranslation';
import { StatusMark, type Mark } from '../StatusMark';
import styles from './FindingList.module.css';

type Finding = Revision['findings'][number];

/** @public */
export interface FindingListProps {
  findings: Finding[];
  /** Where a line of `pacto.yaml` is shown; without it lines are plain text. */
  lineHref?: (line: number) => string;
}

const severities: Record<Finding['severity'], { rank: number; mark: Mark }> = {
  error: { rank: 0, mark: 'bad' },
  warning: { rank: 1, mark: 'attention' },
  info: { rank: 2, mark: 'neutral' },
};

/**
 * Findings, the worst first: what, where, and what to do.
 *
 * @public
 */
export function FindingList({ findings, lineHref }: FindingListProps) {
  const { t } = usePactoTranslation();
  const sorted = [...findings].sort(
    (a, b) => severities[a.severity].rank - severities[b.severity].rank,
  );
  return (
    <ul className={styles.list} aria-label={t('finding.listLabel')}>
      {sorted.map((finding, index) => {
        const line = finding.position?.line;
        return (
          <li key={index} className={styles.item}>
            <StatusMark
              mark={severities[finding.severity].mark}
              label={t(`severity.${finding.severity}`)}
            />
            <div className={styles.text}>
              <bdi>{finding.message}</bdi>{' '}
              <code className={styles.code}>{finding.code}</code>
              {finding.path !== '' && (
                <span className={styles.place}>
                  {t('finding.at', { path: finding.path })}
                </span>
              )}
              {line !== undefined &&
                (lineHref ? (
                  <Link variant="body-small" href={lineHref(line)}>
                    {t('finding.line', { line: String(line) })}
                  </Link>
                ) : (
                  <span className={styles.place}>
                    {t('finding.line', { line: String(line) })}
                  </span>
                ))}
              {finding.remedy && (
                <div className={styles.remedy}>
                  <bdi>{finding.remedy}</bdi>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
