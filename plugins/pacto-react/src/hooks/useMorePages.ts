import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** @public */
export interface Page<I> {
  items: I[];
  pageInfo: { nextCursor?: string };
}

/**
 * A list that grows page by page.
 *
 * @public
 */
export interface MorePages<I> {
  /** Of all pages so far. */
  items: I[];
  hasMore: boolean;
  loading: boolean;
  /** Why the last page did not come; asking again tries again. */
  error?: Error;
  more(): void;
}

const NONE: never[] = [];

interface Grown<I> {
  /** Of the first page, see `keyOf`. */
  key?: string;
  further: Page<I>[];
  loading: boolean;
  error?: Error;
}

/**
 * Adds page after page to the first one, on demand. Another first page starts anew; the same one, fetched again, does
 * not.
 *
 * @public
 */
export function useMorePages<I>(
  first: Page<I> | undefined,
  load: (cursor: string, signal: AbortSignal) => Promise<Page<I>>,
): MorePages<I> {
  const [state, setState] = useState<Grown<I>>({ further: [], loading: false });
  const key = useMemo(() => keyOf(first), [first]);
  const isOurs = state.key === key;
  const further = isOurs ? state.further : NONE;
  const loading = isOurs && state.loading;
  const nextCursor = (further.at(-1) ?? first)?.pageInfo.nextCursor;

  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), [key]);

  const more = useCallback(() => {
    if (nextCursor === undefined || loading) return;
    const controller = new AbortController();
    running.current = controller;
    const settle = (change: Partial<Grown<I>>) => {
      if (controller.signal.aborted) return;
      setState({ key, further, loading: false, ...change });
    };
    setState({ key, further, loading: true });
    load(nextCursor, controller.signal).then(
      page => settle({ further: [...further, page] }),
      error => settle({ error }),
    );
  }, [key, further, loading, load, nextCursor]);

  const items = useMemo(
    () => [first, ...further].flatMap(page => page?.items ?? []),
    [first, further],
  );
  return {
    items,
    hasMore: nextCursor !== undefined,
    loading,
    error: isOurs ? state.error : undefined,
    more,
  };
}

/** The same for two pages that say the same. */
function keyOf<I>(page: Page<I> | undefined): string | undefined {
  return page && JSON.stringify([page.items, page.pageInfo]);
}
