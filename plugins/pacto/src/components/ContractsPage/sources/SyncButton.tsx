import { useState } from 'react';
import { Button } from '@backstage/ui';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiRefreshLine } from '@remixicon/react';
import { pactoSyncStartPermission } from '@pacto/backstage-plugin-pacto-common';
import {
  loadErrorKind,
  loadErrorMessage,
  pactoApiRef,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

export interface SyncButtonProps {
  sourceId: string;
  onStarted(): void;
}

type Progress =
  | { step: 'idle' | 'starting' | 'started' }
  | { step: 'failed'; error: Error };

/** Starts a sync, for those who may. */
export function SyncButton({ sourceId, onStarted }: SyncButtonProps) {
  const { t } = usePactoTranslation();
  const api = useApi(pactoApiRef);
  const { allowed } = usePermission({ permission: pactoSyncStartPermission });
  const [progress, setProgress] = useState<Progress>({ step: 'idle' });
  if (!allowed) return null;

  const start = async () => {
    setProgress({ step: 'starting' });
    try {
      await api.startSync(sourceId);
      setProgress({ step: 'started' });
      onStarted();
    } catch (error) {
      setProgress({ step: 'failed', error: toError(error) });
    }
  };
  const explain = (error: Error) =>
    loadErrorKind(error) === 'forbidden'
      ? t('sources.syncForbidden')
      : t('sources.syncFailed', { reason: loadErrorMessage(error) });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine aria-hidden="true" />}
        aria-label={t('sources.syncSource', { source: sourceId })}
        isPending={progress.step === 'starting'}
        onPress={start}
      >
        {t('sources.sync')}
      </Button>
      <span role="status">
        {progress.step === 'started' && t('sources.syncStarted')}
        {progress.step === 'failed' && explain(progress.error)}
      </span>
    </>
  );
}
