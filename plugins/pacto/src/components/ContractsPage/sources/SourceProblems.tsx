import type { SourceProblem } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './SourcesPanel.module.css';

export interface SourceProblemsProps {
  problems: SourceProblem[];
  isOpen: boolean;
}

/** What could not be read from a source: where, why, since when, what to do. */
export function SourceProblems({ problems, isOpen }: SourceProblemsProps) {
  const { t } = usePactoTranslation();
  if (problems.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{t('sources.problems', { count: problems.length })}</summary>
      <ul className={styles.problems}>
        {problems.map(
          ({ code, message, repository, tag, remedy, since }, at) => (
            <li key={at} className={styles.problem}>
              {repository && (
                <code className={styles.code}>
                  {tag ? `${repository}:${tag}` : repository}
                </code>
              )}{' '}
              <bdi>{message}</bdi> <code className={styles.code}>{code}</code>{' '}
              {since && t('time.since', { time: <TimeText time={since} /> })}
              {remedy && (
                <div className={styles.secondary}>
                  <bdi>{remedy}</bdi>
                </div>
              )}
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
