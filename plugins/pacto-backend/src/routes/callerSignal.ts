import { CustomErrorBase } from '@backstage/errors';
import type { Response } from 'express';

/** There is nobody to answer any more. The status is only seen in logs. */
class CallerGoneError extends CustomErrorBase {
  readonly name = 'CallerGoneError';
  readonly statusCode = 499;
}

/**
 * Aborted when the connection of the caller closes, or is closed already, so that work that only they wait for can be stopped.
 *
 * @internal
 */
export function callerSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  const abort = () =>
    controller.abort(new CallerGoneError('The caller did not wait'));
  if (response.closed) abort();
  else response.once('close', abort);
  return controller.signal;
}
