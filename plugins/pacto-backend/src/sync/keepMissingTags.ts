import type { TagRecord } from '../store';

/**
 * Tags that the registry lists no more: they count as before, marked, until the grace is over.
 *
 * @internal
 */
export function keepMissingTags(options: {
  before: readonly TagRecord[];
  listed: ReadonlySet<string>;
  graceMs: number;
  at: string;
}): TagRecord[] {
  const { before, listed, graceMs, at } = options;
  return before.flatMap(record => {
    const { tag, digest, missingSince = at } = record;
    // What never was resolved holds nothing that could be missed.
    if (listed.has(tag) || digest === undefined) return [];
    const expired = Date.parse(at) - Date.parse(missingSince) >= graceMs;
    return expired ? [] : [{ ...record, missingSince }];
  });
}
