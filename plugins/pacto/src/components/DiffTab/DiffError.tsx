import { Alert } from '@backstage/ui';
import {
  loadErrorKind,
  loadErrorMessage,
  LoadErrorNotice,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { Notice } from './Notice';

export interface DiffErrorProps {
  error: Error;
  onRetry(): void;
}

/** Why there is no comparison: a revision is not known, cannot be compared, or the answer did not come. */
export function DiffError({ error, onRetry }: DiffErrorProps) {
  const { t } = usePactoTranslation();
  const { statusCode } = error as { statusCode?: number };
  // 400: all that the reader writes of the request is the two digests, and one of them is none.
  if (statusCode === 400 || loadErrorKind(error) === 'notFound') {
    return <Notice reason="notFound" />;
  }
  if (statusCode !== 422) {
    return <LoadErrorNotice error={error} onRetry={onRetry} />;
  }
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('diff.notComparable')}
      description={<bdi>{loadErrorMessage(error)}</bdi>}
    />
  );
}
