import { Alert, Button } from '@backstage/ui';
import { loadErrorKind, loadErrorMessage } from '../../api/loadErrorKind';
import { usePactoTranslation } from '../../translation/usePactoTranslation';

/** @public */
export interface LoadErrorNoticeProps {
  error: Error;
  /** Offered when trying again can help. */
  onRetry?: () => void;
}

/**
 * Why something could not be loaded: not found, not allowed, or failed with a way to try again.
 *
 * @public
 */
export function LoadErrorNotice({ error, onRetry }: LoadErrorNoticeProps) {
  const { t } = usePactoTranslation();
  const kind = loadErrorKind(error);
  return (
    <Alert
      role="alert"
      status={kind === 'failed' ? 'danger' : 'info'}
      icon
      title={t(`error.${kind}`)}
      description={
        kind === 'forbidden'
          ? t('error.forbiddenNextStep')
          : loadErrorMessage(error)
      }
      customActions={
        kind === 'failed' && onRetry ? (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('error.retry')}
          </Button>
        ) : undefined
      }
    />
  );
}
