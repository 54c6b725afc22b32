import { useEffect } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  pactoApiRef,
  useMorePages,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';

/** Versions in one answer, the most that the backend gives. */
const PAGE = 200;

/** More versions than this are not read for a picker; the Versions tab has them. */
const MOST = 2000;

export interface AllVersions {
  /** Those read so far, the newest first. */
  items: Version[];
  /** All that are wanted are there. */
  complete: boolean;
  error?: Error;
}

/**
 * The versions of a service, page after page.
 *
 * @param serviceId - nothing is read while it is undefined
 */
export function useAllVersions(serviceId: string | undefined): AllVersions {
  const api = useApi(pactoApiRef);
  const { value, error } = useVersions(serviceId, { limit: PAGE });
  const pages = useMorePages(
    value,
    (cursor, signal) =>
      api.listVersions(serviceId!, { limit: PAGE, cursor }, { signal }),
    serviceId,
  );
  const { items, hasMore, loading, more } = pages;
  const failed = error ?? pages.error;
  const wantsMore = hasMore && items.length < MOST && !failed;
  useEffect(() => {
    if (wantsMore && !loading) more();
  }, [wantsMore, loading, more]);
  return {
    items,
    complete: value !== undefined && !wantsMore,
    error: failed,
  };
}
