import { setTimeout as sleep } from 'node:timers/promises';
import { FakeAnswer } from '../FakeRegistry';
import { errorReply, sendReply } from '../FakeReply';

/**
 * Answers as usual, so many milliseconds later.
 *
 * @public
 */
export function latency(ms: number): FakeAnswer {
  return async (_, response, normal) => {
    const reply = await normal();
    await sleep(ms);
    sendReply(response, reply);
  };
}

/**
 * 429. `retryAfter` is the text of the header: seconds or a date; `message` is where GHCR says it instead
 * (`retry-after: 1.16ms, allowed: 44000/minute`). Without both nobody knows how long to wait.
 *
 * @public
 */
export function tooManyRequests(
  options: { retryAfter?: string; message?: string } = {},
): FakeAnswer {
  const { retryAfter, message } = options;
  return (_, response) =>
    sendReply(response, {
      ...errorReply(429, 'TOOMANYREQUESTS', message),
      headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    });
}

/**
 * Answers at most so many requests of a running second as usual and the others with 429, as a registry with a quota
 * does.
 *
 * @public
 */
export function quota(options: {
  perSecond: number;
  retryAfter?: string;
  /** Milliseconds. Default: the system's clock. */
  now?: () => number;
}): FakeAnswer {
  const { perSecond, retryAfter, now = Date.now } = options;
  const refused = tooManyRequests({ retryAfter });
  let served: number[] = [];
  return async (request, response, normal) => {
    const time = now();
    served = served.filter(earlier => time - earlier < 1000);
    if (served.length >= perSecond) {
      refused(request, response, normal);
      return;
    }
    served.push(time);
    sendReply(response, await normal());
  };
}

/**
 * An error document with a status of the server.
 *
 * @public
 */
export function serverError(status = 503): FakeAnswer {
  return (_, response) => sendReply(response, errorReply(status, 'UNKNOWN'));
}

/**
 * A page of a proxy in place of the registry's answer.
 *
 * @public
 */
export function htmlPage(status = 200): FakeAnswer {
  return (_, response) =>
    sendReply(response, {
      status,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('<html><h1>Sign in</h1></html>'),
    });
}
