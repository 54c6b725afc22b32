import { lazy, Suspense } from 'react';
import { Alert, Skeleton } from '@backstage/ui';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import {
  LoadErrorNotice,
  useBundleFile,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { CodeView } from '../../CodeView';
import { useChangeLines } from './useChangeLines';
import styles from './raw.module.css';

const MergeViewer = lazy(() => import('./MergeViewer'));

/** Characters of one side up to which the difference is worked out in the browser; beyond, the page would stand still. */
const MOST = 2 * 1024 * 1024;

/** Where a file is. */
export interface FileSide {
  serviceId: string;
  digest: string;
}

export interface FilePairProps {
  path: string;
  /** Undefined where there is no such file. */
  before?: FileSide;
  after?: FileSide;
  /** The change that it is shown at, when that is in this file. */
  selected?: Change;
}

/** One file of both revisions. */
export function FilePair({ path, before, after, selected }: FilePairProps) {
  const { t } = usePactoTranslation();
  const old = useBundleFile(before?.serviceId, before?.digest, path);
  const next = useBundleFile(after?.serviceId, after?.digest, path);
  const error = old.error ?? next.error;
  const texts =
    (before && old.value === undefined) || (after && next.value === undefined)
      ? undefined
      : { before: old.value ?? '', after: next.value ?? '' };
  const isLarge =
    texts !== undefined &&
    Math.max(texts.before.length, texts.after.length) > MOST;
  const lines = useChangeLines(
    { path, change: selected },
    isLarge ? undefined : texts,
  );
  if (error) {
    return (
      <LoadErrorNotice
        error={error}
        onRetry={() => {
          old.reload();
          next.reload();
        }}
      />
    );
  }
  const loading = (
    <div role="status" aria-label={t('diff.fileLoading')}>
      <Skeleton width="100%" height={320} />
    </div>
  );
  if (!texts) return loading;
  if (isBinary(texts.before) || isBinary(texts.after)) {
    return <Alert role="status" status="info" title={t('diff.fileBinary')} />;
  }
  if (isLarge) {
    return (
      <>
        <Alert role="status" status="info" icon title={t('diff.fileLarge')} />
        <div className={styles.plain}>
          <CodeView
            label={t('diff.fileBefore', { path })}
            text={texts.before}
          />
          <CodeView label={t('diff.fileAfter', { path })} text={texts.after} />
        </div>
      </>
    );
  }
  return (
    <Suspense fallback={loading}>
      <MergeViewer path={path} texts={texts} lines={lines} />
    </Suspense>
  );
}

function isBinary(text: string): boolean {
  return text.includes('\0');
}
