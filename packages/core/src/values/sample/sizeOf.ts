import { isMap } from '../../contract/isMap';

/** Levels that are written; what is nested deeper is too large. */
const MOST_LEVELS = 64;

/**
 * About how many characters JSON data takes.
 *
 * @param enough - Counting ends when there are more.
 * @internal
 */
export function sizeOf(value: unknown, enough: number): number {
  let size = 0;
  const waiting = [{ value, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    size += 1;
    if (next.level > MOST_LEVELS) return Infinity;
    if (size + waiting.length > enough) return size + waiting.length;
    const level = next.level + 1;
    if (typeof next.value === 'string') size += next.value.length;
    if (Array.isArray(next.value)) {
      for (const item of next.value) waiting.push({ value: item, level });
    } else if (isMap(next.value)) {
      for (const [key, item] of Object.entries(next.value)) {
        size += key.length;
        waiting.push({ value: item, level });
      }
    }
  }
  return size;
}
