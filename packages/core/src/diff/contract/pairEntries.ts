const sorted = <T>(byId: Map<string, { key: string; entry: T }>) =>
  [...byId].sort(([, a], [, b]) =>
    a.key < b.key ? -1 : Number(a.key > b.key),
  );

/**
 * An entry that only one side has, or that both have.
 *
 * @internal
 */
export type Pair<T> =
  | { key: string; old: T; next: T }
  | { key: string; old: T; next?: undefined }
  | { key: string; old?: undefined; next: T };

/**
 * Pairs the entries of two lists by key: what the old list has by key, then what only the new one has by key. Of
 * several entries with one key the first meets the first, the second the second. Source of the order: diff sheet, §2.
 *
 * @internal
 */
export function pairEntries<T>(
  old: readonly T[],
  next: readonly T[],
  keyOf: (entry: T) => string,
): Pair<T>[] {
  const before = index(old, keyOf);
  const after = index(next, keyOf);
  return [
    ...sorted(before).map(([id, { key, entry }]): Pair<T> => {
      const other = after.get(id);
      return other
        ? { key, old: entry, next: other.entry }
        : { key, old: entry };
    }),
    ...sorted(after)
      .filter(([id]) => !before.has(id))
      .map(([, { key, entry }]): Pair<T> => ({ key, next: entry })),
  ];
}

function index<T>(entries: readonly T[], keyOf: (entry: T) => string) {
  const counts = new Map<string, number>();
  const byId = new Map<string, { key: string; entry: T }>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    byId.set(JSON.stringify([key, count]), { key, entry });
  }
  return byId;
}
