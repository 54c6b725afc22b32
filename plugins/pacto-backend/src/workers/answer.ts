/** What a thread answers: the fault is one of ours, met on the way. @internal */
export type Answer = { result: unknown } | { fault: string };

/**
 * Tells what went wrong with a task from what went wrong with its thread.
 *
 * @internal
 */
export async function toAnswer(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { result: await work() };
  } catch (error) {
    return { fault: error instanceof Error ? String(error.stack) : 'unknown' };
  }
}
