import type { Slices } from '@pacto/core';
import { inSlices } from './slices';

/** Each slice takes longer than one request may have the thread. */
function* work(slices: number, done: string[]): Slices<string> {
  for (let slice = 0; slice < slices; slice += 1) {
    const end = performance.now() + 15;
    while (performance.now() < end);
    done.push('slice');
    yield;
  }
  return 'result';
}

describe('inSlices', () => {
  it('lets others work in between', async () => {
    const done: string[] = [];
    setImmediate(() => done.push('other'));
    const result = inSlices(work(3, done));
    expect(await result).toBe('result');
    expect(done.indexOf('other')).toBeLessThan(done.lastIndexOf('slice'));
  });

  it('stops when the signal is aborted', async () => {
    const done: string[] = [];
    const gone = new AbortController();
    setImmediate(() => gone.abort(new Error('gone')));
    const result = inSlices(work(3, done), gone.signal);
    await expect(result).rejects.toThrow('gone');
    expect(done).toEqual(['slice']);
  });
});
