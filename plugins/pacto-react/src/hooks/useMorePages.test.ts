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
