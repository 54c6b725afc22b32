import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { SourceRepository } from '@pacto/backstage-plugin-pacto-common';
import {
  loadErrorKind,
  loadErrorMessage,
  pactoApiRef,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

export interface RetryButtonProps {
  sourceId: string;
  item: SourceRepository;
  onAsked(): void;
}

type Progress =
  | { step: 'idle' | 'asking' | 'asked' }
  | { step: 'failed'; error: Error };

/** Asks for one repository before all others; not again while it waits. */
export function RetryButton({ sourceId, item, onAsked }: RetryButtonProps) {
  const { t } = usePactoTranslation();
  const api = useApi(pactoApiRef);
  const [progress, setProgress] = useState<Progress>({ step: 'idle' });
  const { repository, problems, queued } = item;
  const isQueued = queued !== undefined;
  // The list says so from then on.
  useEffect(() => {
    if (isQueued) setProgress({ step: 'idle' });
  }, [isQueued]);
  const action = problems.length > 0 ? 'retry' : 'sync';

  const ask = async () => {
    setProgress({ step: 'asking' });
    try {
      await api.startRepositorySync(sourceId, repository);
      setProgress({ step: 'asked' });
      onAsked();
    } catch (error) {
      setProgress({ step: 'failed', error: toError(error) });
    }
  };
  const explain = (error: Error) =>
    loadErrorKind(error) === 'forbidden'
      ? t('sourceRepositories.askForbidden')
      : t('sourceRepositories.askFailed', { reason: loadErrorMessage(error) });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t(`sourceRepositories.${action}Of`, { repository })}
        isPending={progress.step === 'asking'}
        isDisabled={isQueued}
        onPress={ask}
      >
        {t(`sourceRepositories.${action}`)}
      </Button>
      <div role="status">
        {progress.step === 'asked' && t('sourceRepositories.asked')}
        {progress.step === 'failed' && explain(progress.error)}
      </div>
    </>
  );
}
