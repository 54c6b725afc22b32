import { FakeAnswer } from '../FakeRegistry';
import { sendReply } from '../FakeReply';

/**
 * Sends the client elsewhere. 303 is what GHCR answers to a question for referrers.
 *
 * @public
 */
export function redirect(location: string, status = 307): FakeAnswer {
  return (_, response) =>
    sendReply(response, { status, headers: { location } });
}

/**
 * Sends the client back to where it came from, for ever.
 *
 * @public
 */
export function redirectLoop(status = 307): FakeAnswer {
  return ({ url = '/' }, response) =>
    sendReply(response, { status, headers: { location: url } });
}

/**
 * Sends the client through so many addresses of the same registry before it answers as usual.
 *
 * @public
 */
export function redirectChain(hops: number, status = 307): FakeAnswer {
  return async ({ url = '/' }, response, normal) => {
    const address = new URL(url, 'http://registry');
    const hop = Number(address.searchParams.get('hop') ?? 0);
    if (hop >= hops) {
      sendReply(response, await normal());
      return;
    }
    address.searchParams.set('hop', String(hop + 1));
    const location = `${address.pathname}${address.search}`;
    sendReply(response, { status, headers: { location } });
  };
}
