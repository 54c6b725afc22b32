import { cancellation } from '../cancellation';
import { OciError } from '../errors';

/**
 * Runs work on files; what the file system throws becomes `UNAVAILABLE`, and an aborted signal ends it.
 *
 * @internal
 */
export async function fileErrors<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (error) {
    if (signal?.aborted) {
      throw cancellation(signal);
    }
    if (error instanceof OciError) {
      throw error;
    }
    const code = String(Object(error).code ?? 'unknown reason');
    throw new OciError({
      code: 'UNAVAILABLE',
      message: `The directory cannot be used (${code})`,
      remedy:
        'Check that the directory exists and that this process may use it.',
      cause: error,
    });
  }
}
