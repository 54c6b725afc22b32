/** Rows per statement: SQLite takes 500 in one insert, and 32,766 variables, which is enough for 20 columns each. */
const BATCH_SIZE = 400;

/**
 * Text that both databases take: PostgreSQL refuses NUL and lone surrogates, and contracts may hold both.
 *
 * @internal
 */
export function cleanText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

/**
 * Characters of a text that lists are sorted or searched by: PostgreSQL takes 2,704 bytes in an index, and cursors
 * hold it. What is cut off is only missed by who compares names that long.
 */
const KEY_LENGTH = 200;

/**
 * Clean text that fits into an index.
 *
 * @internal
 */
export function toKey(text: string): string {
  return cleanText(text.slice(0, KEY_LENGTH));
}

/** @internal */
export function cleanOptional(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text);
}

/**
 * JSON of a value. NUL stays escaped inside; lone surrogates are escaped by `JSON.stringify` itself.
 *
 * @internal
 */
export function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** @internal */
export function fromJson<T>(text: string | null): T | undefined {
  return text === null ? undefined : (JSON.parse(text) as T);
}

/** @internal */
export function* inBatches<T>(
  items: readonly T[],
  size: number = BATCH_SIZE,
): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}

/** @internal */
export function groupBy<T, K>(
  items: Iterable<T>,
  keyOf: (item: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
