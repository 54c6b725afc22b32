import { Button } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { CursorPages } from '../../hooks/useCursorPages';
import styles from './CursorPager.module.css';

export interface CursorPagerProps {
  pages: CursorPages;
  nextCursor?: string;
  /** How many there are in all, in words. */
  total: string;
}

/** Previous and next page, and the total. */
export function CursorPager({ pages, nextCursor, total }: CursorPagerProps) {
  const { t } = usePactoTranslation();
  return (
    <nav className={styles.pager} aria-label={t('paging.label')}>
      <span className={styles.total} role="status">
        {total}
      </span>
      {(!pages.isFirst || nextCursor) && (
        <>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArrowLeftSLine />}
            isDisabled={pages.isFirst}
            onPress={pages.previous}
          >
            {t('paging.previous')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            iconEnd={<RiArrowRightSLine />}
            isDisabled={!nextCursor}
            onPress={() => nextCursor && pages.next(nextCursor)}
          >
            {t('paging.next')}
          </Button>
        </>
      )}
    </nav>
  );
}
