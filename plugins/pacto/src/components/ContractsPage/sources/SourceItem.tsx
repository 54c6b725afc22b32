import type { Source } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  TimeText,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { SourceProblems } from './SourceProblems';
import { SyncButton } from './SyncButton';
import styles from './SourcesPanel.module.css';

const marks: Record<Source['health'], Mark> = {
  ok: 'good',
  degraded: 'attention',
  failing: 'bad',
  unknown: 'unknown',
};

export interface SourceItemProps {
  source: Source;
  onSyncStarted(): void;
}

/** One source: health first, then since when, then what could not be read. */
export function SourceItem({ source, onSyncStarted }: SourceItemProps) {
  const { t } = usePactoTranslation();
  const { id, type, location, health, failingSince, lastSuccessAt } = source;
  const { lastRun, repositories, problems } = source;
  const runError = lastRun?.outcome === 'failed' ? lastRun.error : undefined;
  // Why the run failed may also stand among the problems of the source.
  const isNew =
    runError && !problems.some(({ message }) => message === runError.message);
  return (
    <li>
      <div className={styles.head}>
        <strong>
          <bdi>{id}</bdi>
        </strong>
        <StatusMark
          mark={marks[health]}
          label={t(`sources.health.${health}`)}
        />
        <span>
          {t(`sources.type.${type}`, { location: <code>{location}</code> })}
        </span>
        <span>{t('sources.repositories', { count: repositories })}</span>
        {failingSince && (
          <span>
            {t('sources.failingSince', {
              time: <TimeText time={failingSince} />,
            })}
          </span>
        )}
        <span className={styles.secondary}>
          {lastSuccessAt
            ? t('sources.lastSuccess', {
                time: <TimeText time={lastSuccessAt} />,
              })
            : t('sources.neverRead')}
        </span>
        {lastRun?.outcome === 'running' ? (
          <span role="status">
            {t('sources.running', {
              time: <TimeText time={lastRun.startedAt} />,
            })}
          </span>
        ) : (
          <SyncButton sourceId={id} onStarted={onSyncStarted} />
        )}
      </div>
      <SourceProblems
        problems={isNew ? [runError, ...problems] : problems}
        isOpen={health === 'failing'}
      />
    </li>
  );
}
