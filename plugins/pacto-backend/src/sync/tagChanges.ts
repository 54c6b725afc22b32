import type { Finding } from '@pacto/core';
import type { TagMove, TagRecord } from '../store';

/**
 * Version tags that are not what they were: pushed again with another digest, or gone from the registry. Of each tag
 * the last move counts.
 *
 * @internal
 */
export function findTagChanges(
  tags: readonly TagRecord[],
  moves: readonly TagMove[],
): Finding[] {
  const lastMoves = new Map(moves.map(move => [move.tag, move]));
  return tags.flatMap(record => {
    const move = lastMoves.get(record.tag);
    return [
      ...(move ? [describeMove(move)] : []),
      ...(record.missingSince ? [describeLoss(record)] : []),
    ];
  });
}

function describeMove(move: TagMove): Finding {
  const { tag, from, to, at, sameContent } = move;
  const what = sameContent ? 'the same content' : 'other content';
  return {
    code: 'TAG_REPUSHED',
    severity: sameContent ? 'info' : 'warning',
    layer: 'identity',
    path: '',
    message: `Tag ${tag} was pushed again with ${what}: ${from} became ${to} (noticed ${at})`,
    remedy: sameContent
      ? 'Nothing to do; who pinned the old digest still gets the same content.'
      : 'Compare the two digests, and publish changes under a new version.',
  };
}

function describeLoss({ tag, missingSince }: TagRecord): Finding {
  return {
    code: 'TAG_MISSING',
    severity: 'warning',
    layer: 'identity',
    path: '',
    message: `The registry lists tag ${tag} no more (since ${missingSince}); it counts for now`,
    remedy:
      'Push the version again if somebody needs it. Otherwise it is dropped when pacto.sync.missingTagGrace is over.',
  };
}
