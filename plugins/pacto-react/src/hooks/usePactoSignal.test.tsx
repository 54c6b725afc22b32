import type { PropsWithChildren } from 'react';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { usePactoSignal } from './usePactoSignal';

/** More than the longest pause, in milliseconds. */
const LONG = 2001;

function renderSignal({ twice = false } = {}) {
  let tell: ((message: any) => void) | undefined;
  const unsubscribe = jest.fn();
  const subscribe = jest.fn<
    ReturnType<SignalApi['subscribe']>,
    Parameters<SignalApi['subscribe']>
  >((_channel, onMessage) => {
    tell = onMessage;
    return { unsubscribe };
  });
  const onChange = jest.fn();
  const useOnce = () => usePactoSignal(onChange);
  const useTwice = () => {
    usePactoSignal(onChange);
    usePactoSignal(onChange);
  };
  const { unmount } = renderHook(twice ? useTwice : useOnce, {
    wrapper: ({ children }: PropsWithChildren) => (
      <TestApiProvider
        apis={[[signalApiRef, { subscribe } as unknown as SignalApi]]}
      >
        {children}
      </TestApiProvider>
    ),
  });
  const signal = () => act(() => tell?.({ action: 'changed' }));
  return { onChange, signal, unmount, subscribe, unsubscribe };
}

function wait(milliseconds: number) {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
}

describe('usePactoSignal', () => {
  let hidden = false;
  beforeEach(() => {
    jest.useFakeTimers();
    hidden = false;
    jest.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  const show = (shown: boolean) => {
    hidden = !shown;
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  };

  it('calls back within two seconds after a change, once for several', () => {
    const { onChange, signal } = renderSignal();
    wait(LONG);
    expect(onChange).not.toHaveBeenCalled();
    signal();
    signal();
    wait(LONG);
    expect(onChange).toHaveBeenCalledTimes(1);
    signal();
    wait(LONG);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('listens once for all that is on a page, and tells all of it', () => {
    const { onChange, signal, subscribe } = renderSignal({ twice: true });
    expect(subscribe.mock.calls).toEqual([['pacto', expect.any(Function)]]);
    signal();
    wait(LONG);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('waits while the page is hidden', () => {
    const { onChange, signal } = renderSignal();
    show(false);
    signal();
    wait(10 * LONG);
    signal();
    wait(LONG);
    expect(onChange).not.toHaveBeenCalled();
    show(true);
    expect(onChange).toHaveBeenCalledTimes(1);
    show(false);
    show(true);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('stops with what it was for', () => {
    const { onChange, signal, unmount, unsubscribe } = renderSignal();
    signal();
    unmount();
    wait(LONG);
    show(true);
    expect(onChange).not.toHaveBeenCalled();
    expect(unsubscribe).toHaveBeenCalled();
  });

  it('does nothing where there are no signals', () => {
    const onChange = jest.fn();
    renderHook(() => usePactoSignal(onChange), {
      wrapper: ({ children }: PropsWithChildren) => (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      ),
    });
    wait(LONG);
    expect(onChange).not.toHaveBeenCalled();
  });
});
