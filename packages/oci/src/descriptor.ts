import { OciError } from './errors';
import { Descriptor } from './types';

/**
 * Throws `INVALID_MANIFEST` for a size that is none, and `TOO_LARGE` for one above the limit, in bytes. To be called
 * before anything is fetched.
 *
 * @internal
 */
export function requireSize(descriptor: Descriptor, maxBytes: number): void {
  const { size } = descriptor;
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new OciError({
      code: 'INVALID_MANIFEST',
      message: 'A part of the bundle has no proper size',
    });
  }
  if (size > maxBytes) {
    throw new OciError({
      code: 'TOO_LARGE',
      message: `A part of the bundle has ${size} bytes, more than the ${maxBytes} allowed`,
    });
  }
}
