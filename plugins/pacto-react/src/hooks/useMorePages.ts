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
  first?: Page<I>;
  further: Page<I>[];
  loading: boolean;
  error?: Error;
}

/**
 * Adds page after page to the first one, on demand; another first page starts anew.
 *
 * @public
 */
export function useMorePages<I>(
  first: Page<I> | undefined,
  load: (cursor: string, signal: AbortSignal) => Promise<Page<I>>,
): MorePages<I> {
  const [state, setState] = useState<Grown<I>>({ further: [], loading: false });
  const isOurs = state.first === first;
  const further = isOurs ? state.further : NONE;
  const loading = isOurs && state.loading;
  const nextCursor = (further.at(-1) ?? first)?.pageInfo.nextCursor;

  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), [first]);

  const more = useCallback(() => {
    if (nextCursor === undefined || loading) return;
    const controller = new AbortController();
    running.current = controller;
    const settle = (change: Partial<Grown<I>>) => {
      if (controller.signal.aborted) return;
      setState({ first, further, loading: false, ...change });
    };
    setState({ first, further, loading: true });
    load(nextCursor, controller.signal).then(
      page => settle({ further: [...further, page] }),
      error => settle({ error }),
    );
  }, [first, further, loading, load, nextCursor]);

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
