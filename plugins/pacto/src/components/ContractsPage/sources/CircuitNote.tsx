import type { RegistryBudget } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './SourcesPanel.module.css';

/** Why a registry is not asked now, and until when; nothing while it is. */
export function CircuitNote({ budget }: { budget: RegistryBudget }) {
  const { t } = usePactoTranslation();
  const { state, since = '', until, reason } = budget;
  if (state === 'closed') return null;
  const time = <TimeText time={since} />;
  return (
    <div className={styles.line}>
      <StatusMark
        mark={state === 'open' ? 'bad' : 'attention'}
        label={t(`sources.note.${state}`)}
      />
      <span>
        {until === undefined
          ? t('sources.openDue', { time })
          : t(`sources.${state}`, {
              time,
              until: <TimeText time={until} />,
            })}{' '}
        {reason && t('sources.reason', { code: <code>{reason}</code> })}
      </span>
    </div>
  );
}
