import { isMap } from '../contract/isMap';

/**
 * Lays one value over another: maps key by key, everything else is replaced, lists too. Neither is changed.
 *
 * @internal
 */
export function mergeData(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    merged.set(
      key,
      merged.has(key) ? mergeData(merged.get(key), value) : value,
    );
  }
  return Object.fromEntries(merged);
}
