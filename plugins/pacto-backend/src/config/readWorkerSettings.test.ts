import { ConfigReader } from '@backstage/config';
import { readWorkerSettings } from './readWorkerSettings';

describe('readWorkerSettings', () => {
  const read = (workers?: object, cores = 8) =>
    readWorkerSettings(
      new ConfigReader({ pacto: { workers: workers as any } }),
      cores,
    );

  it('leaves a core to the event loop', () => {
    const threads = [1, 2, 3, 64].map(cores => read({}, cores).threads);
    expect(threads).toEqual([1, 1, 2, 2]);
  });

  it('fills in defaults', () => {
    expect(read()).toEqual({
      threads: 2,
      timeLimitMs: 60_000,
      memoryMiB: 512,
    });
  });

  it('reads what is there', () => {
    expect(
      read({ threads: 6, timeLimit: { seconds: 10 }, memoryMiB: 256 }),
    ).toEqual({ threads: 6, timeLimitMs: 10_000, memoryMiB: 256 });
  });

  it.each([
    [{ threads: 0 }, 'pacto.workers.threads must be a whole number from 1'],
    [{ threads: 33 }, 'to 32'],
    [{ threads: 1.5 }, 'whole number'],
    [{ timeLimit: '10ms' }, 'pacto.workers.timeLimit must be a second or more'],
    [{ memoryMiB: 64 }, 'pacto.workers.memoryMiB must be'],
  ])('refuses %j', (workers, message) => {
    expect(() => read(workers)).toThrow(message);
  });
});
