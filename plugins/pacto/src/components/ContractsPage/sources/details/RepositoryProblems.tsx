import type {
  RepositoryProblem,
  SourceRepository,
} from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './details.module.css';

/** Why a repository fails: what, since when, how often it was tried, when it is tried again, how to fix it. */
export function RepositoryProblems({ item }: { item: SourceRepository }) {
  const { t } = usePactoTranslation();
  if (item.problems.length === 0) {
    return <>{t('table.none')}</>;
  }
  return (
    <ul className={styles.problems}>
      {item.problems.map((problem, at) => (
        <li key={at}>
          <Problem problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem }: { problem: RepositoryProblem }) {
  const { t } = usePactoTranslation();
  const { tag, code, message, remedy, since, attempts } = problem;
  return (
    <>
      {tag && (
        <strong>
          {t('sourceRepositories.tag', { tag: <bdi>{tag}</bdi> })}{' '}
        </strong>
      )}
      <bdi>{message}</bdi> <code>{code}</code>
      {remedy && (
        <div>
          <bdi>{remedy}</bdi>
        </div>
      )}
      <div className={styles.tries}>
        <span>
          {t('sourceRepositories.since', { time: <TimeText time={since} /> })}
        </span>
        {attempts !== undefined && (
          <span>{t('sourceRepositories.attempts', { count: attempts })}</span>
        )}
        <span>
          <NextTry problem={problem} />
        </span>
      </div>
    </>
  );
}

/** What is bad is not read again, but for damage that may have been on its way only. */
function NextTry({ problem }: { problem: RepositoryProblem }) {
  const { t } = usePactoTranslation();
  const { unreadable, nextAttemptAt: time } = problem;
  if (time !== undefined && Date.parse(time) > Date.now()) {
    return (
      <>
        {t('sourceRepositories.nextAttempt', {
          time: <TimeText time={time} />,
        })}
      </>
    );
  }
  return unreadable && time === undefined ? (
    <>{t('sourceRepositories.nextPush')}</>
  ) : (
    <>{t('sourceRepositories.nextSync')}</>
  );
}
