import type { Source } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './SourcesPanel.module.css';

/** How far the sync that runs is; without numbers before the list of repositories is there, or for who may not see them. */
export function SyncProgress({ source }: { source: Source }) {
  const { t } = usePactoTranslation();
  const { id, lastRun } = source;
  if (lastRun?.outcome !== 'running') return null;
  const { startedAt, repositories: total = 0, done = 0 } = lastRun;
  return (
    <div className={styles.progress}>
      <span role="status">
        {t('sources.running', { time: <TimeText time={startedAt} /> })}
      </span>
      <progress
        className={styles.bar}
        aria-label={t('sources.progressOf', { source: id })}
        {...(total > 0 && { max: total, value: done })}
      />
      {total > 0 && (
        <span className={styles.number}>
          {t('sources.progress', { done, total })}
        </span>
      )}
    </div>
  );
}
