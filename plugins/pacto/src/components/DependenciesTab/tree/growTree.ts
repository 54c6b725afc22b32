import type {
  GraphAnswer,
  GraphEdge,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import type { GraphDirection } from '../useGraphAddress';

/** needs: what the service in the middle needs. neededBy: what needs it. */
const treeSides = ['needs', 'neededBy'] as const;

export type TreeSide = (typeof treeSides)[number];

/** Why nothing grows below a branch that has more to it. */
export type BranchEnd = 'repeated' | 'cycle';

/** An edge, and what is on its far side. */
export interface Branch {
  edge: GraphEdge;
  node?: GraphNode;
  /** What is below it is shown at another place, or leads back to it. */
  end?: BranchEnd;
  children: Branch[];
}

export interface DependencyTree {
  sides: Array<{ side: TreeSide; children: Branch[] }>;
  /** Edges that are on no way from the middle in one direction; the graph and the table have them. */
  omitted: number;
}

const directions: Readonly<Record<TreeSide, GraphDirection>> = {
  needs: 'dependencies',
  neededBy: 'dependents',
};

/**
 * The graph as trees, one for each direction. Each node grows once, where it is nearest to the middle, so the trees are
 * no larger than the graph.
 */
export function growTree(
  answer: GraphAnswer,
  direction: GraphDirection = 'both',
): DependencyTree {
  const seen = new Set<string>();
  const sides = treeSides
    .filter(side => direction === 'both' || direction === directions[side])
    .map(side => ({ side, children: growSide(answer, side, seen) }))
    .filter(({ children }) => children.length > 0);
  return { sides, omitted: answer.edges.length - seen.size };
}

interface Place {
  id: string;
  /** Where it was come from. */
  parent?: Place;
  children: Branch[];
}

function growSide(
  { root, nodes, edges }: GraphAnswer,
  side: TreeSide,
  seen: Set<string>,
): Branch[] {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const [near, far] =
    side === 'needs' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const byNear = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const others = byNear.get(edge[near]);
    if (others) others.push(edge);
    else byNear.set(edge[near], [edge]);
  }
  const start: Place = { id: root, children: [] };
  const grown = new Set([root]);
  const places = [start];
  // Grows while it is gone through: nearer places come first.
  for (const place of places) {
    for (const edge of byNear.get(place.id) ?? []) {
      const id = edge[far];
      seen.add(edge.id);
      const branch: Branch = { edge, node: byId.get(id), children: [] };
      place.children.push(branch);
      if (!grown.has(id)) {
        grown.add(id);
        places.push({ id, parent: place, children: branch.children });
      } else if (isAbove(place, id)) {
        branch.end = 'cycle';
      } else if (byNear.has(id)) {
        branch.end = 'repeated';
      }
    }
  }
  return start.children;
}

function isAbove(place: Place, id: string): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (at.id === id) return true;
  }
  return false;
}
