/**
 * Waits for all, then throws the first error. Unlike `Promise.all`, nothing is still at work afterwards.
 *
 * @internal
 */
export async function settleAll<T>(work: Iterable<Promise<T>>): Promise<T[]> {
  const results = await Promise.allSettled(work);
  return results.map(result => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
