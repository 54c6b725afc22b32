import { createHash } from 'node:crypto';

/**
 * The id of a service in the API: the first 16 hex digits of the SHA-256 of its repository (`host/path`). The
 * same in every installation, so links survive a rebuilt database.
 *
 * @internal
 */
export function serviceIdOf(repository: string): string {
  return createHash('sha256').update(repository).digest('hex').slice(0, 16);
}
