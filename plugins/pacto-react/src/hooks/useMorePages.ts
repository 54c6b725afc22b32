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
  list?: string;
  first?: Page<I>;
  further: Page<I>[];
  loading: boolean;
  error?: Error;
}

/**
 * Adds page after page to the first one, on demand. The same first page, fetched again, changes nothing. Another one
 * starts anew; of the same list, it is shown once all that was read on to has been read again, so that nothing shrinks.
 *
 * @param list - which list it is, when the first page may be fetched again
 * @public
 */
export function useMorePages<I>(
  first: Page<I> | undefined,
  load: (cursor: string, signal: AbortSignal) => Promise<Page<I>>,
  list?: string,
): MorePages<I> {
  const [grown, setGrown] = useState<Grown<I>>({ further: [], loading: false });
  const key = useMemo(() => keyOf(first), [first]);
  const isSameList =
    list !== undefined && grown.list === list && grown.further.length > 0;
  const isBehind = grown.key !== key && isSameList;
  const isOurs = grown.key === key || isBehind;
  const further = isOurs ? grown.further : NONE;
  const shown = isBehind ? grown.first : first;
  const loading = isBehind || (isOurs && grown.loading);
  const nextCursor = (further.at(-1) ?? shown)?.pageInfo.nextCursor;

  const latest = useRef({ first, load });
  latest.current = { first, load };
  const running = useRef<AbortController>();
  const start = useCallback(
    (pages: Page<I>[], count: number) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { first: begin, load: loadPage } = latest.current;
      const settle = (change: Partial<Grown<I>>) => {
        if (controller.signal.aborted) return;
        const state = { key, list, first: begin, further: pages };
        setGrown({ ...state, loading: false, ...change });
      };
      readOn([begin, ...pages], count, cursor =>
        loadPage(cursor, controller.signal),
      ).then(
        read => settle({ further: [...pages, ...read] }),
        error => settle({ error }),
      );
    },
    [key, list],
  );

  useEffect(() => () => running.current?.abort(), [key]);
  const count = further.length;
  useEffect(() => {
    if (isBehind) start([], count);
  }, [isBehind, start, count]);

  const more = useCallback(() => {
    if (nextCursor === undefined || loading) return;
    setGrown({ key, list, first, further, loading: true });
    start(further, 1);
  }, [key, list, first, further, loading, nextCursor, start]);

  const items = useMemo(
    () => [shown, ...further].flatMap(page => page?.items ?? []),
    [shown, further],
  );
  return {
    items,
    hasMore: nextCursor !== undefined,
    loading,
    error: isOurs ? grown.error : undefined,
    more,
  };
}

/** As many more pages as are wanted, after those that are there; fewer when the list ends. */
async function readOn<I>(
  pages: Array<Page<I> | undefined>,
  count: number,
  load: (cursor: string) => Promise<Page<I>>,
): Promise<Page<I>[]> {
  const read: Page<I>[] = [];
  while (read.length < count) {
    const cursor = (read.at(-1) ?? pages.at(-1))?.pageInfo.nextCursor;
    if (cursor === undefined) break;
    read.push(await load(cursor));
  }
  return read;
}

/** The same for two pages that say the same. */
function keyOf<I>(page: Page<I> | undefined): string | undefined {
  return page && JSON.stringify([page.items, page.pageInfo]);
}
