import { isMap } from '../contract/isMap';
import { SbomFormatError } from './SbomFormatError';

/**
 * An object of the file. `what` says where, for the message.
 *
 * @throws SbomFormatError
 * @internal
 */
export function readMap(value: unknown, what: string): Record<string, unknown> {
  if (isMap(value)) return value;
  throw new SbomFormatError(`${what} is not an object`);
}

/**
 * A text, empty when absent or null, as upstream's reader has it.
 *
 * @throws SbomFormatError
 * @internal
 */
export function readText(
  map: Record<string, unknown>,
  key: string,
  what: string,
): string {
  const value = own(map, key);
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  throw new SbomFormatError(`${key} of ${what} is not a text`);
}

/**
 * A list, empty when absent or null.
 *
 * @throws SbomFormatError
 * @internal
 */
export function readList(
  map: Record<string, unknown>,
  key: string,
  what: string,
): unknown[] {
  const value = own(map, key);
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  throw new SbomFormatError(`${key} of ${what} is not a list`);
}

/** @internal */
export function own(map: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
