import { Batch } from './Batch';

describe('Batch', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('hands on together what comes within the delay, without doubles', async () => {
    const handle = jest.fn(async () => {});
    const batch = Batch.create({ delayMs: 500, handle });
    batch.add(['b', 'a']);
    await jest.advanceTimersByTimeAsync(400);
    batch.add(['a', 'c']);
    expect(handle).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(100);
    expect(handle.mock.calls).toEqual([[['a', 'b', 'c']]]);

    batch.add(['d']);
    await jest.advanceTimersByTimeAsync(500);
    expect(handle.mock.calls.slice(1)).toEqual([[['d']]]);
  });

  it('keeps what could not be handled for the next flush', async () => {
    const handle = jest.fn(async () => {});
    handle.mockRejectedValueOnce(new Error('away'));
    const batch = Batch.create({ delayMs: 500, handle });
    batch.add(['a']);
    await batch.flush();
    batch.add(['b']);
    await batch.flush();
    await batch.flush();
    await jest.runAllTimersAsync();
    expect(handle.mock.calls).toEqual([[['a']], [['a', 'b']]]);
  });

  it('does nothing without anything to do', async () => {
    const handle = jest.fn(async () => {});
    const batch = Batch.create({ delayMs: 500, handle });
    batch.add([]);
    await batch.flush();
    await jest.runAllTimersAsync();
    expect(handle).not.toHaveBeenCalled();
  });
});
