import type { SyncRun } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

/** Whether it was read in full is not known of `read`, nor of what is not over. */
const marks: Record<SyncRun['outcome'], Mark> = {
  running: 'neutral',
  ok: 'good',
  partial: 'attention',
  read: 'neutral',
  failed: 'bad',
  interrupted: 'unknown',
};

/** How a sync ended. */
export function OutcomeMark({ outcome }: Pick<SyncRun, 'outcome'>) {
  const { t } = usePactoTranslation();
  return (
    <StatusMark mark={marks[outcome]} label={t(`sources.outcome.${outcome}`)} />
  );
}
