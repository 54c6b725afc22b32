import type { Slices } from '@pacto/core';

/** Time in which one request computes before others have their turn, in milliseconds. */
const SLICE_MS = 10;

/**
 * Lets others work when a slice of time is over; until then it does nothing.
 *
 * @returns To be called now and then. It throws the reason of the signal.
 * @internal
 */
export function createPause(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise(resolve => setImmediate(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  };
}

/** Lets others work in between. Throws the reason of the signal. @internal */
export async function inSlices<T>(
  slices: Slices<T>,
  signal?: AbortSignal,
): Promise<T> {
  const pause = createPause(signal);
  let step = slices.next();
  while (!step.done) {
    await pause();
    step = slices.next();
  }
  return step.value;
}
