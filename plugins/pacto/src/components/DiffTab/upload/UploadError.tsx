import { Alert } from '@backstage/ui';
import type { ResponseError } from '@backstage/errors';
import {
  loadErrorMessage,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

/** What the backend says about the bundle, beside the message. */
interface BundleProblem {
  path?: unknown;
  remedy?: unknown;
}

/** Why there is no comparison with the bundle, and what to do. */
export function UploadError({ error }: { error: Error }) {
  const { t } = usePactoTranslation();
  const { statusCode, body } = error as Partial<ResponseError>;
  const { path, remedy } = (body?.error ?? {}) as BundleProblem;
  const title = () => {
    if (statusCode === 413) return t('upload.tooLarge');
    if (statusCode === 429) return t('diff.tooMany');
    return t(statusCode === 422 ? 'upload.notComparable' : 'upload.failed');
  };
  return (
    <Alert
      role="alert"
      status={statusCode === 422 ? 'warning' : 'danger'}
      icon
      title={title()}
      description={
        <>
          {typeof path === 'string' && (
            <div>
              <code>{path}</code>
            </div>
          )}
          <div>
            <bdi>{loadErrorMessage(error)}</bdi>
          </div>
          {typeof remedy === 'string' && (
            <div>
              <bdi>{remedy}</bdi>
            </div>
          )}
          {statusCode === 429 && t('diff.tooManyNextStep')}
        </>
      }
    />
  );
}
