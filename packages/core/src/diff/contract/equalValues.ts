import { isMap } from '../../contract/isMap';

/**
 * Whether two JSON-like values are equal; the order of keys does not matter. The depth is bounded by the reader.
 *
 * @internal
 */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((item, index) => equalValues(item, b[index]))
    );
  }
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && equalValues(a[key], b[key]))
  );
}
