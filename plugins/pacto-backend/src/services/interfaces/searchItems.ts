import type { OutlineItem } from '@pacto/core';

/** @internal */
export function countKinds(
  items: readonly OutlineItem[],
): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Array.from(counts, ([kind, count]) => ({ kind, count }));
}

/** Items in which every word of the text is found, and the items that they belong to. @internal */
export function searchItems(
  items: readonly OutlineItem[],
  text: string,
): readonly OutlineItem[] {
  const words = wordsOf(text);
  if (words.length === 0) return items;
  const found: OutlineItem[] = [];
  let parent: OutlineItem | undefined;
  for (const item of items) {
    if (item.depth === 0) parent = item;
    if (!holds(item, words)) continue;
    if (parent && parent !== item) found.push(parent);
    found.push(item);
    parent = undefined;
  }
  return found;
}

/** In lower case. @internal */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function holds(
  { method, name, summary, group }: OutlineItem,
  words: readonly string[],
): boolean {
  const text = [method, name, summary, group].join('\n').toLowerCase();
  return words.every(word => text.includes(word));
}
