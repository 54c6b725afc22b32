import type {
  DependencyEdge,
  DependencyRow,
  DependencyRows,
  DependencyTree,
} from './dependencyTypes';

/** @public */
export interface ListDependencyChangesOptions {
  /** Rows after which it ends. */
  maxRows: number;
  /** Steps from the root. */
  maxDepth: number;
}

/** The same dependency in both trees, or in one. */
interface Pair {
  path: string[];
  old?: DependencyEdge;
  next?: DependencyEdge;
}

/**
 * What became of each dependency of a service, and of what that needs, all the way down. A dependency has changed when
 * its version, its range, whether it is required or whether it is resolved has. What two services need alike is
 * followed once. A row comes right before the rows below it, in the order of the newer tree; what is only in the older
 * one comes last.
 *
 * @public
 */
export function listDependencyChanges(
  old: DependencyTree,
  next: DependencyTree,
  options: ListDependencyChangesOptions,
): DependencyRows {
  const items: DependencyRow[] = [];
  const followed = new Set<string>();
  const stack: Pair[] = [];
  let truncated = false;
  const follow = (path: string[], oldId?: string, nextId?: string) => {
    const key = JSON.stringify([oldId ?? 0, nextId ?? 0]);
    if ((oldId ?? nextId) === undefined || followed.has(key)) return;
    const pairs = pairEdges(edgesOf(old, oldId), edgesOf(next, nextId), path);
    if (path.length > options.maxDepth) {
      truncated ||= pairs.length > 0;
      return;
    }
    followed.add(key);
    stack.push(...pairs.reverse());
  };
  follow([next.name], old.root, next.root);
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    if (items.length === options.maxRows) {
      truncated = true;
      break;
    }
    items.push(toRow(pair, old, next));
    follow(pair.path, pair.old?.node, pair.next?.node);
  }
  return { items, truncated };
}

function edgesOf({ nodes }: DependencyTree, id: string | undefined) {
  return (id === undefined ? undefined : nodes.get(id)?.edges) ?? [];
}

/** Several references to one service are paired in their order. */
function pairEdges(
  old: readonly DependencyEdge[],
  next: readonly DependencyEdge[],
  path: readonly string[],
): Pair[] {
  const byTarget = new Map<string, DependencyEdge[]>();
  for (const edge of old.toReversed()) {
    const list = byTarget.get(edge.target);
    if (list) list.push(edge);
    else byTarget.set(edge.target, [edge]);
  }
  const paired = new Set<DependencyEdge>();
  const pairs = next.map((edge): Pair => {
    const before = byTarget.get(edge.target)?.pop();
    if (before) paired.add(before);
    return { path: [...path, edge.name], old: before, next: edge };
  });
  const gone = old
    .filter(edge => !paired.has(edge))
    .map((edge): Pair => ({ path: [...path, edge.name], old: edge }));
  return [...pairs, ...gone];
}

function toRow(
  { path, old: oldEdge, next: nextEdge }: Pair,
  old: DependencyTree,
  next: DependencyTree,
): DependencyRow {
  const edge = (nextEdge ?? oldEdge)!;
  const oldVersion = versionOf(old, oldEdge);
  const newVersion = versionOf(next, nextEdge);
  return {
    path,
    name: edge.name,
    target: edge.target,
    type: typeOf(oldEdge, nextEdge, oldVersion !== newVersion),
    oldVersion,
    newVersion,
    oldRange: oldEdge?.range,
    newRange: nextEdge?.range,
    required: edge.required,
    reason: nextEdge?.reason ?? oldEdge?.reason,
  };
}

function versionOf({ nodes }: DependencyTree, edge?: DependencyEdge) {
  return edge?.node === undefined ? undefined : nodes.get(edge.node)?.version;
}

function typeOf(
  old: DependencyEdge | undefined,
  next: DependencyEdge | undefined,
  otherVersion: boolean,
): DependencyRow['type'] {
  if (!old) return 'added';
  if (!next) return 'removed';
  const isSame =
    !otherVersion &&
    old.range === next.range &&
    old.required === next.required &&
    (old.node === undefined) === (next.node === undefined);
  return isSame ? 'unchanged' : 'changed';
}
