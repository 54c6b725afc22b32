import { CustomErrorBase } from '@backstage/errors';
import { json, type ErrorRequestHandler } from 'express';
import type { RouteContext } from './RouteContext';

/** As the API says: a bundle of 10 MiB in base64 fits. */
const MAX_BYTES = 14 * 1024 * 1024;

class UploadTooLargeError extends CustomErrorBase {
  readonly name = 'UploadTooLargeError';
  readonly statusCode = 413;
  readonly code = 'UPLOAD_TOO_LARGE';
  readonly remedy =
    'Send it as a .tar.gz, and leave out what the contract does not refer to.';
}

const explain: ErrorRequestHandler = (error, _req, _res, next) => {
  next(
    error?.type === 'entity.too.large'
      ? new UploadTooLargeError(`The request has more than ${MAX_BYTES} bytes`)
      : error,
  );
};

/**
 * Takes larger bodies than other routes do, and has to come before those are read. A body is read only when it is the
 * turn of its caller.
 *
 * @internal
 */
export function addUploadBody({
  router,
  heavy,
}: Pick<RouteContext, 'router' | 'heavy'>): void {
  router.post(
    '/services/:serviceId/diff/upload',
    heavy,
    json({ limit: MAX_BYTES }),
    explain,
  );
}
