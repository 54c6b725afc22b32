import { Alert, Button } from '@backstage/ui';
import {
  loadErrorKind,
  loadErrorMessage,
  LoadErrorNotice,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { GoneRevision } from './GoneRevision';
import type { RevisionDiffProps } from './RevisionDiff';

export interface DiffErrorProps extends RevisionDiffProps {
  error: Error;
  onRetry(): void;
}

/** Why there is no comparison: a revision is gone, cannot be compared, there is too much to do, or it failed. */
export function DiffError(props: DiffErrorProps) {
  const { error, onRetry, ...comparison } = props;
  const { t } = usePactoTranslation();
  const { statusCode } = error as { statusCode?: number };
  // 400: all that the reader writes of the request is the two digests, and one of them is none.
  if (statusCode === 400 || loadErrorKind(error) === 'notFound') {
    return <GoneRevision {...comparison} />;
  }
  if (statusCode === 429) {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('diff.tooMany')}
        description={t('diff.tooManyNextStep')}
        customActions={
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('error.retry')}
          </Button>
        }
      />
    );
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
