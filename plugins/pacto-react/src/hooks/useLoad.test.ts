import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoad } from './useLoad';

/** A request whose answer the test gives by hand. */
function createRequests() {
  const requests: Array<{
    signal: AbortSignal;
    resolve(value: string): void;
    reject(error: Error): void;
  }> = [];
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      requests.push({ signal, resolve, reject });
    });
  return { requests, load };
}

function renderLoad(keepPrevious: boolean) {
  const { requests, load } = createRequests();
  const hook = renderHook(
    ({ key }: { key: string | undefined }) =>
      useLoad(key, load, { keepPrevious }),
    { initialProps: { key: 'a' as string | undefined } },
  );
  const settle = (at: number, value: string | Error) =>
    act(async () => {
      if (typeof value === 'string') requests[at].resolve(value);
      else requests[at].reject(value);
    });
  return { ...hook, requests, settle };
}

describe('useLoad', () => {
  it('loads, and keeps the value while it loads again', async () => {
    const { result, settle } = renderLoad(false);
    expect(result.current).toMatchObject({ loading: true, value: undefined });
    await settle(0, 'first');
    expect(result.current).toMatchObject({ loading: false, value: 'first' });
    act(() => result.current.reload());
    expect(result.current).toMatchObject({ loading: true, value: 'first' });
    await settle(1, 'second');
    expect(result.current).toMatchObject({ loading: false, value: 'second' });
  });

  it('keeps the value when loading again fails, and drops the error after', async () => {
    const { result, settle } = renderLoad(false);
    await settle(0, 'first');
    act(() => result.current.reload());
    const error = new Error('away');
    await settle(1, error);
    expect(result.current).toMatchObject({ value: 'first', error });
    act(() => result.current.reload());
    await settle(2, 'third');
    expect(result.current.value).toBe('third');
    expect(result.current.error).toBeUndefined();
  });

  it('refreshes unseen', async () => {
    const { result, settle } = renderLoad(false);
    await settle(0, 'first');
    act(() => result.current.refresh());
    expect(result.current).toMatchObject({ loading: false, value: 'first' });
    await settle(1, 'second');
    expect(result.current).toMatchObject({ loading: false, value: 'second' });
    act(() => result.current.refresh());
    const error = new Error('away');
    await settle(2, error);
    expect(result.current).toMatchObject({ value: 'second', error });
  });

  it('is loading while there is nothing to refresh', async () => {
    const { result, settle } = renderLoad(false);
    act(() => result.current.refresh());
    expect(result.current.loading).toBe(true);
    await settle(1, 'first');
    expect(result.current).toMatchObject({ loading: false, value: 'first' });
  });

  it.each([
    [true, 'first'],
    [false, undefined],
  ])(
    'with keepPrevious %s shows %s while another key loads',
    async (keepPrevious, value) => {
      const { result, rerender, settle } = renderLoad(keepPrevious);
      await settle(0, 'first');
      rerender({ key: 'b' });
      expect(result.current).toMatchObject({ loading: true, value });
      await settle(1, 'second');
      expect(result.current).toMatchObject({ loading: false, value: 'second' });
    },
  );

  it('aborts what nobody waits for any more and ignores its answer', async () => {
    const { result, rerender, requests, settle } = renderLoad(false);
    rerender({ key: 'b' });
    expect(requests[0].signal.aborted).toBe(true);
    await settle(1, 'second');
    await settle(0, 'first, too late');
    expect(result.current.value).toBe('second');
  });

  it('waits while there is no key', async () => {
    const { result, rerender, requests } = renderLoad(false);
    rerender({ key: undefined });
    expect(result.current).toMatchObject({ loading: false, value: undefined });
    rerender({ key: 'a' });
    await waitFor(() => expect(requests).toHaveLength(2));
  });
});
