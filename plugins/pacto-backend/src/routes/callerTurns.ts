import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import type { Request, RequestHandler } from 'express';
import { TooManyWaitingError, Turns, type TurnsOptions } from '../turns';
import { callerSignal } from './callerSignal';

/** Of a service behind which there are many people, more. */
const LIMITS: Record<'user' | 'service', TurnsOptions> = {
  user: { running: 4, waiting: 16 },
  service: { running: 16, waiting: 64 },
};

/** In seconds; most heavy requests take less. */
const RETRY_AFTER = 2;

class TooManyRequestsError extends CustomErrorBase {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
  readonly code = 'TOO_MANY_REQUESTS';
  readonly remedy = `Wait for earlier requests, or try again in ${RETRY_AFTER} seconds.`;
}

type Caller = keyof typeof LIMITS;

/**
 * For routes that do heavy work: each caller has a few at once, a few more wait, and others are refused with 429. So
 * nobody gets in the way of others, however much they ask for. A turn lasts until the answer is sent or the caller is
 * gone.
 *
 * @internal
 */
export function callerTurns(
  credentials: (request: Request) => Promise<BackstageCredentials>,
): RequestHandler {
  const callers = new Map<string, Turns>();
  return async (req, res, next) => {
    const { type, name } = callerOf(await credentials(req));
    const signal = callerSignal(res);
    signal.throwIfAborted();
    const key = `${type}:${name}`;
    const turns = callers.get(key) ?? Turns.create(LIMITS[type]);
    callers.set(key, turns);
    const turn = await turns.take({ signal }).catch((error: unknown) => {
      if (!(error instanceof TooManyWaitingError)) throw error;
      res.setHeader('Retry-After', RETRY_AFTER);
      throw new TooManyRequestsError('Too many of your requests wait already');
    });
    const end = () => {
      turn.done();
      if (turns.idle) callers.delete(key);
    };
    if (signal.aborted) {
      // While the turn was on its way here.
      end();
      signal.throwIfAborted();
    }
    signal.addEventListener('abort', end, { once: true });
    next();
  };
}

function callerOf({ principal }: BackstageCredentials): {
  type: Caller;
  name: string;
} {
  const { type, userEntityRef, subject } = principal as {
    type: Caller;
    userEntityRef?: string;
    subject?: string;
  };
  return { type, name: userEntityRef ?? subject ?? '' };
}
