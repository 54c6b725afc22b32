import { Link } from '@backstage/ui';
import type { SourceProblem } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useContractsHref } from '../../../hooks/useContractsHref';
import styles from './SourcesPanel.module.css';

/** Problems listed here; the rest is on the page of the source. */
const LISTED = 10;

export interface SourceProblemsProps {
  sourceId: string;
  problems: SourceProblem[];
  isOpen: boolean;
}

/** What could not be read from a source: where, why, since when, what to do. */
export function SourceProblems(props: SourceProblemsProps) {
  const { sourceId, problems, isOpen } = props;
  const { t } = usePactoTranslation();
  const href = useContractsHref()('sources', {
    source: sourceId,
    state: 'failing',
  });
  if (problems.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{t('sources.problems', { count: problems.length })}</summary>
      <ul className={styles.problems}>
        {problems
          .slice(0, LISTED)
          .map(({ code, message, repository, tag, remedy, since }, at) => (
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
          ))}
      </ul>
      {href && problems.some(({ repository }) => repository !== undefined) && (
        <Link href={href}>{t('sources.moreProblems')}</Link>
      )}
    </details>
  );
}
