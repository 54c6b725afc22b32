import { useEffect } from 'react';
import type { MorePages } from '@pacto/backstage-plugin-pacto-react';

/** Reads page after page while something may be on a later one. Stops at an error, so that the reader can decide. */
export function useReadOn(pages: MorePages<unknown>, active: boolean): void {
  const { hasMore, loading, error, more } = pages;
  useEffect(() => {
    if (active && hasMore && !loading && !error) more();
  }, [active, hasMore, loading, error, more]);
}
