import type { SourceRepository } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { ValidityMark } from '../../../marks';
import styles from './details.module.css';

/** State of the contract, whether it is still listed, and whether it waits. */
export function RepositoryState({ item }: { item: SourceRepository }) {
  const { t } = usePactoTranslation();
  const { status, missingSince, removedAfter, queued } = item;
  return (
    <div className={styles.state}>
      <ValidityMark status={status} />
      {missingSince && (
        <>
          <StatusMark
            mark="attention"
            label={t('sourceRepositories.state.missing')}
          />
          <div className={styles.secondary}>
            {t('time.since', { time: <TimeText time={missingSince} /> })}
          </div>
          {removedAfter && (
            <div className={styles.secondary}>
              {t('sourceRepositories.removedAfter', {
                time: <TimeText time={removedAfter} />,
              })}
            </div>
          )}
        </>
      )}
      {queued && <Waiting queued={queued} />}
    </div>
  );
}

function Waiting({
  queued,
}: {
  queued: NonNullable<SourceRepository['queued']>;
}) {
  const { t } = usePactoTranslation();
  const { reason, since, nextAt, running } = queued;
  if (running) {
    return (
      <StatusMark
        mark="neutral"
        label={t('sourceRepositories.waiting.running')}
      />
    );
  }
  return (
    <>
      <StatusMark mark="neutral" label={t('sourceRepositories.state.queued')} />
      <div className={styles.secondary}>
        {t(`sourceRepositories.waiting.${reason}`, {
          time: <TimeText time={since} />,
        })}
      </div>
      {nextAt && (
        <div className={styles.secondary}>
          {t('sourceRepositories.waiting.next', {
            time: <TimeText time={nextAt} />,
          })}
        </div>
      )}
    </>
  );
}
