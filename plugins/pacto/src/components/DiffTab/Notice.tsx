import { Alert } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

export interface NoticeProps {
  reason: 'sameSides' | 'oneVersion' | 'noVersion' | 'nothingBelow';
}

/** Why there is nothing to compare, and what to do. */
export function Notice({ reason }: NoticeProps) {
  const { t } = usePactoTranslation();
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={t(`diff.notice.${reason}`)}
      description={t(`diff.notice.${reason}NextStep`)}
    />
  );
}
