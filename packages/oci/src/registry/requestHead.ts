import { Dispatcher, request } from 'undici';
import { OciError } from '../errors';

type RequestOptions = NonNullable<Parameters<typeof request>[1]> & {
  signal: AbortSignal;
};

/**
 * Sends a request and waits for the head of the answer, so many milliseconds in all. The timeouts of undici bound a
 * silence only: interim answers (1xx) that keep coming hold a request for ever.
 *
 * @internal
 */
export async function requestHead(
  url: URL,
  options: RequestOptions,
  patienceMs: number,
): Promise<Dispatcher.ResponseData<unknown>> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort(
      new OciError({
        code: 'TIMEOUT',
        message: 'The answer did not begin in time',
      }),
    );
  }, patienceMs);
  try {
    return await request(url, {
      ...options,
      signal: AbortSignal.any([options.signal, deadline.signal]),
    });
  } finally {
    clearTimeout(timer);
  }
}
