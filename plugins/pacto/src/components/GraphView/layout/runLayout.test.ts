import { runLayout } from './runLayout';
import type { GraphLayout, LayoutMessage } from './types';

const request = { nodes: 2, edges: Int32Array.from([0, 1]) };
const layout = { kind: 'layered' } as GraphLayout;

/** A worker that the test speaks for. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage?: (event: { data: LayoutMessage }) => void;
  onerror?: () => void;
  isTerminated = false;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage = jest.fn();
  terminate() {
    this.isTerminated = true;
  }
}

describe('runLayout', () => {
  beforeEach(() => {
    FakeWorker.made = [];
    Object.assign(globalThis, { Worker: FakeWorker });
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  const start = (signal = new AbortController().signal) => {
    const onProgress = jest.fn();
    const result = runLayout(request, { signal, onProgress, deadlineMs: 100 });
    return { result, onProgress, worker: FakeWorker.made[0] };
  };

  it('hands on what the worker says, and ends it', async () => {
    const { result, onProgress, worker } = start();
    expect(worker.postMessage).toHaveBeenCalledWith(request);
    worker.onmessage!({ data: { type: 'progress', step: 1, steps: 3 } });
    expect(onProgress).toHaveBeenCalledWith(1, 3);
    worker.onmessage!({ data: { type: 'done', layout } });
    await expect(result).resolves.toBe(layout);
    expect(worker.isTerminated).toBe(true);
  });

  it('takes the plain picture at the deadline, and ends the worker', async () => {
    jest.useFakeTimers();
    const { result, worker } = start();
    jest.advanceTimersByTime(100);
    await expect(result).resolves.toMatchObject({ kind: 'ranked' });
    expect(worker.isTerminated).toBe(true);
  });

  it('takes the plain picture when the worker fails', async () => {
    const { result, worker } = start();
    worker.onerror!();
    await expect(result).resolves.toMatchObject({ kind: 'ranked' });
  });

  it('takes the plain picture where there are no workers', async () => {
    Reflect.deleteProperty(globalThis, 'Worker');
    const { result } = start();
    await expect(result).resolves.toMatchObject({ kind: 'ranked' });
  });

  it('ends the worker when nobody waits any more', () => {
    const controller = new AbortController();
    const { worker } = start(controller.signal);
    controller.abort();
    expect(worker.isTerminated).toBe(true);
  });
});
