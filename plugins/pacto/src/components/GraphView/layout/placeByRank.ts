import { placeInColumns } from './placeInColumns';
import { rankNodes } from './rankNodes';
import type { GraphLayout, LayoutRequest } from './types';

/** A plain picture in one pass: by rank, in the order of the nodes. */
export function placeByRank(request: LayoutRequest): GraphLayout {
  const { rank, ranks } = rankNodes(request);
  const members = Array.from({ length: ranks }, (): number[] => []);
  rank.forEach((at, node) => members[at].push(node));
  return {
    kind: 'ranked',
    ...placeInColumns(members, request.edges.length / 2),
  };
}
