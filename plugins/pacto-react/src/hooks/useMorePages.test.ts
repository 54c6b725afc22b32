import { act, renderHook, waitFor } from '@testing-library/react';
import { useMorePages, type Page } from './useMorePages';

const first = { items: [1], pageInfo: { nextCursor: 'a' } };
const pages: Record<string, Page<number>> = {
  a: { items: [2], pageInfo: { nextCursor: 'b' } },
  b: { items: [3], pageInfo: {} },
};

describe('useMorePages', () => {
  it('adds page after page until there is no more', async () => {
    const load = jest.fn(async (cursor: string) => pages[cursor]);
    const { result } = renderHook(() => useMorePages(first, load));
    expect(result.current).toMatchObject({ items: [1], hasMore: true });
    act(() => result.current.more());
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.items).toEqual([1, 2]));
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items).toEqual([1, 2, 3]));
    expect(result.current).toMatchObject({ hasMore: false, loading: false });
    act(() => result.current.more());
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('starts anew with another first page, and drops what comes too late', async () => {
    let answer: (page: Page<number>) => void = () => {};
    const load = () =>
      new Promise<Page<number>>(resolve => {
        answer = resolve;
      });
    const { result, rerender } = renderHook(
      ({ page }) => useMorePages(page, load),
      { initialProps: { page: first } },
    );
    act(() => result.current.more());
    const other = { items: [9], pageInfo: { nextCursor: 'a' } };
    rerender({ page: other });
    await act(async () => answer(pages.a));
    expect(result.current).toMatchObject({ items: [9], loading: false });
  });

  it('keeps its pages when the first one is fetched again and says the same', async () => {
    const load = jest.fn(async (cursor: string) => pages[cursor]);
    const { result, rerender } = renderHook(
      ({ page }) => useMorePages(page, load),
      { initialProps: { page: first } },
    );
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items).toEqual([1, 2]));
    rerender({ page: { ...first } });
    expect(result.current.items).toEqual([1, 2]);
    rerender({ page: { ...first, items: [8] } });
    expect(result.current.items).toEqual([8]);
  });

  it('does not shrink while a list that has changed is read again', async () => {
    const newer: Record<string, Page<number>> = {
      a: { items: [1], pageInfo: { nextCursor: 'b' } },
      b: { items: [2], pageInfo: {} },
    };
    let answers = pages;
    const waiting: Array<() => void> = [];
    const load = async (cursor: string) => {
      if (answers !== pages) {
        await new Promise<void>(resolve => {
          waiting.push(resolve);
        });
      }
      return answers[cursor];
    };
    const { result, rerender } = renderHook(
      ({ page, list }) => useMorePages(page, load, list),
      { initialProps: { page: first, list: 'one' } },
    );
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items).toEqual([1, 2]));
    answers = newer;
    const again = { items: [0], pageInfo: { nextCursor: 'a' } };
    rerender({ page: again, list: 'one' });
    expect(result.current.items).toEqual([1, 2]);
    await act(async () => waiting[0]());
    expect(result.current).toMatchObject({ items: [0, 1], hasMore: true });
    rerender({ page: { ...again, items: [7] }, list: 'another' });
    expect(result.current.items).toEqual([7]);
  });

  it('starts anew, and says so, when a list that has changed cannot be read again', async () => {
    const load = jest
      .fn(async (cursor: string) => pages[cursor])
      .mockImplementationOnce(async () => pages.a)
      .mockRejectedValueOnce(new Error('Away'));
    const { result, rerender } = renderHook(
      ({ page }) => useMorePages(page, load, 'one'),
      { initialProps: { page: first } },
    );
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items).toEqual([1, 2]));
    rerender({ page: { ...first, items: [8] } });
    await waitFor(() => expect(result.current.error?.message).toBe('Away'));
    expect(result.current).toMatchObject({ items: [8], hasMore: true });
  });

  it('keeps what it has when a page fails, and tries again', async () => {
    const load = jest
      .fn(async (cursor: string) => pages[cursor])
      .mockRejectedValueOnce(new Error('Away'));
    const { result } = renderHook(() => useMorePages(first, load));
    act(() => result.current.more());
    await waitFor(() => expect(result.current.error?.message).toBe('Away'));
    expect(result.current).toMatchObject({ items: [1], hasMore: true });
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items).toEqual([1, 2]));
    expect(result.current.error).toBeUndefined();
  });
});
