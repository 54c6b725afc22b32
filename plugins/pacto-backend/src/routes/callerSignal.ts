import { CustomErrorBase } from '@backstage/errors';
import type { Response } from 'express';

/** There is nobody to answer any more. The status is only seen in logs. */
class CallerGoneError extends CustomErrorBase {
  readonly name = 'CallerGoneError';
  readonly statusCode = 499;
}

/**
 * Aborted when the connection of the caller closes, so that work that only they wait for can be stopped.
 *
 * @internal
 */
export function callerSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () =>
    controller.abort(new CallerGoneError('The caller did not wait')),
  );
  return controller.signal;
}
