import type { Source } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { CircuitNote } from './CircuitNote';
import { SyncProgress } from './SyncProgress';
import styles from './SourcesPanel.module.css';

/** What there is to know beyond the health of a source: since when, what is held back, how far the sync is. */
export function SourceNotes({ source }: { source: Source }) {
  const { t } = usePactoTranslation();
  const { failingSince, lastSuccessAt, listing, budget } = source;
  return (
    <div className={styles.notes}>
      <div className={styles.line}>
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
      </div>
      {budget && <CircuitNote budget={budget} />}
      {listing && (
        <div className={styles.line}>
          <StatusMark mark="attention" label={t('sources.note.doubt')} />
          <span>
            {t('sources.doubt', {
              looks: listing.looks,
              needed: listing.needed,
              time: <TimeText time={listing.since} />,
            })}
          </span>
        </div>
      )}
      <SyncProgress source={source} />
    </div>
  );
}
