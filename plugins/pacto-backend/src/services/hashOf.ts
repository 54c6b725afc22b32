import { createHash } from 'node:crypto';

/** SHA-256 of the JSON of a value, in hex. @internal */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
