import { BundleError } from '@pacto/core';

/**
 * The error for an archive that strict readers refuse.
 *
 * @internal
 */
export function malformed(reason: string, cause?: unknown): BundleError {
  return new BundleError({
    code: 'MALFORMED_ARCHIVE',
    message: `The archive of the bundle is broken: ${reason}.`,
    cause,
  });
}
