import { useEffect, useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import {
  LoadErrorNotice,
  usePactoTranslation,
  type MorePages,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './LoadMore.module.css';

export interface LoadMoreProps {
  pages: Omit<MorePages<unknown>, 'items'>;
  /** How much of it is there, in words. */
  text: string;
}

/** The next page of a list, below it; nothing when all of it was there from the start. */
export function LoadMore({ pages, text }: LoadMoreProps) {
  const { t } = usePactoTranslation();
  const { hasMore, loading, error, more } = pages;
  const [asked, setAsked] = useState(false);
  const count = useRef<HTMLSpanElement>(null);
  // The button is gone then, so the focus that it had stays beside where it was.
  useEffect(() => {
    if (asked && !hasMore) count.current?.focus();
  }, [asked, hasMore]);
  if (error) return <LoadErrorNotice error={error} onRetry={more} />;
  if (!hasMore && !asked) return null;
  return (
    <div className={styles.more}>
      {hasMore && (
        <Button
          size="small"
          variant="secondary"
          isPending={loading}
          onPress={() => {
            setAsked(true);
            more();
          }}
        >
          {t('diff.more')}
        </Button>
      )}
      <span ref={count} role="status" tabIndex={-1}>
        {text}
      </span>
    </div>
  );
}
