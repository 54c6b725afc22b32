import type { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import {
  LoadErrorNotice,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './LoadedContent.module.css';

export interface LoadedContentProps<T> {
  loaded: Loaded<T>;
  /** Lines of the placeholder, about as many as will come. */
  lines?: number;
  children(value: T): ReactNode;
}

/** Content that is fetched: a placeholder of its shape, then the content, with the reason when it is not to be had. */
export function LoadedContent<T>({
  loaded,
  lines = 3,
  children,
}: LoadedContentProps<T>) {
  const { value, error, reload } = loaded;
  return (
    <>
      {error && <LoadErrorNotice error={error} onRetry={reload} />}
      {value !== undefined && children(value)}
      {value === undefined && !error && (
        <div className={styles.skeleton} aria-hidden="true">
          {Array.from({ length: lines }, (_, index) => (
            <Skeleton key={index} width="100%" height={20} />
          ))}
        </div>
      )}
    </>
  );
}
