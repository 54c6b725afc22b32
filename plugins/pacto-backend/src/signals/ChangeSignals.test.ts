import { mockServices } from '@backstage/backend-test-utils';
import { ChangeSignals } from './ChangeSignals';

describe('ChangeSignals', () => {
  const publish = jest.fn(async () => {});
  const logger = mockServices.logger.mock();
  let version = 0;

  function create() {
    version = 0;
    return ChangeSignals.create({
      signals: { publish },
      version: async () => {
        version += 1;
        return String(version);
      },
      logger,
    });
  }

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells everybody of a change at once, but not of what', async () => {
    create().changed();
    await jest.advanceTimersByTimeAsync(0);
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'pacto',
          message: { action: 'changed', version: '1' },
        },
      ],
    ]);
  });

  it('tells at most every two seconds, and always of the last change', async () => {
    const signals = create();
    for (let change = 0; change < 5; change += 1) signals.changed();
    await jest.advanceTimersByTimeAsync(1_999);
    expect(publish).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(publish).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).toHaveBeenCalledTimes(2);
    signals.changed();
    await jest.advanceTimersByTimeAsync(0);
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('says nothing after it was stopped', async () => {
    const signals = create();
    signals.changed();
    signals.changed();
    signals.stop();
    signals.changed();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('goes on when a signal cannot be sent', async () => {
    publish.mockRejectedValueOnce(new Error('away'));
    const signals = create();
    signals.changed();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    signals.changed();
    await jest.advanceTimersByTimeAsync(0);
    expect(publish).toHaveBeenCalledTimes(2);
  });
});
