import type {
  GraphEdge,
  GraphNode,
} from '@pacto/backstage-plugin-pacto-common';
import type { Branch, BranchEnd, DependencyTree, TreeSide } from './growTree';

/** One line of the tree that is in view. */
export interface TreeRow {
  /** Unique in the tree. */
  key: string;
  /** Row that it is below. */
  parent?: string;
  /** Only the first line of a direction. */
  side?: TreeSide;
  edge?: GraphEdge;
  node?: GraphNode;
  end?: BranchEnd;
  /** From 1. */
  level: number;
  position: number;
  siblings: number;
  /** Undefined where there is nothing to open. */
  isOpen?: boolean;
}

/** Edges up to which all of a tree is open at the start. */
const FEW_EDGES = 60;

/** Whether a row is open before anybody has touched it. */
export function isOpenAtStart(level: number, edges: number): boolean {
  return level === 1 || edges <= FEW_EDGES;
}

/** The lines that are in view, from top to bottom. */
export function listRows(
  { sides }: DependencyTree,
  isOpen: (key: string, level: number) => boolean,
): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (tree: TreeSide, row: TreeRow, children: Branch[]) => {
    const opens = children.length > 0;
    const isShown = opens && isOpen(row.key, row.level);
    rows.push(opens ? { ...row, isOpen: isShown } : row);
    if (!isShown) return;
    children.forEach(({ edge, node, end, children: below }, index) => {
      const place = {
        key: `${tree} ${edge.id}`,
        parent: row.key,
        level: row.level + 1,
        position: index + 1,
        siblings: children.length,
      };
      add(tree, { ...place, edge, node, end }, below);
    });
  };
  sides.forEach(({ side, children }, index) =>
    add(
      side,
      {
        key: side,
        side,
        level: 1,
        position: index + 1,
        siblings: sides.length,
      },
      children,
    ),
  );
  return rows;
}
