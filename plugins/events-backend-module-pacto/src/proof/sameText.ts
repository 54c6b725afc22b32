import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY = randomBytes(32);

/**
 * Are the two the same? Takes equally long whatever they are, their lengths included, so that a secret cannot be
 * guessed piece by piece.
 *
 * @internal
 */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHmac('sha256', KEY).update(text).digest();
}
