import type { RevisionHead, TagMove, TagRecord } from '../store';
import { isVersionTag } from './tagOrder';

/**
 * Version tags that point to another revision than before, both of them read. Tags such as `latest` are meant to move.
 *
 * @internal
 */
export function findTagMoves(options: {
  before: readonly TagRecord[];
  tags: readonly TagRecord[];
  heads: ReadonlyMap<string, RevisionHead>;
  at: string;
}): TagMove[] {
  const { before, tags, heads, at } = options;
  const known = new Map(before.map(({ tag, digest }) => [tag, digest]));
  return tags.flatMap(({ tag, digest: to = '' }) => {
    const from = known.get(tag) ?? '';
    if (from === to || !isVersionTag(tag)) return [];
    const [old, now] = [heads.get(from), heads.get(to)];
    if (!old || !now) return [];
    const sameContent =
      old.contentHash !== undefined && old.contentHash === now.contentHash;
    return [{ tag, from, to, at, sameContent }];
  });
}
