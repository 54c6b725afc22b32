import type { Random } from '../../../__testUtils__';

/** The same data with the keys of all maps in another order. */
export function reordered<T>(value: T, random: Random): T {
  if (Array.isArray(value)) {
    return value.map(item => reordered(item, random)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, child]) => [random.next(), key, reordered(child, random)] as const,
  );
  entries.sort(([a], [b]) => a - b);
  return Object.fromEntries(entries.map(([, key, child]) => [key, child])) as T;
}
