import { NotFoundError } from '@backstage/errors';
import { NotStoredError } from '../store';

/**
 * What is removed while it is looked at is not found.
 *
 * @internal
 */
export async function orNotFound<T>(
  { digest }: { digest: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotStoredError) throw noRevision(digest);
    throw error;
  }
}

/** @internal */
export function noRevision(digest: string): NotFoundError {
  return new NotFoundError(
    `This service has no revision ${digest} that was read`,
  );
}
