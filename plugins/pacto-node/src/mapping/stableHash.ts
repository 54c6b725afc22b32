import { createHash } from 'node:crypto';

/**
 * 16 hex digits that are equal for equal JSON values built in the same key order, as the mapping does.
 *
 * @internal
 */
export function stableHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 16);
}
