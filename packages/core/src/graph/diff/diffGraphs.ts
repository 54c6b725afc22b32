import { edgesOf } from '../edgesOf';
import type { ContractGraph, GraphEdge, GraphNode } from '../types';
import type { GraphChange, GraphDiff, GraphDiffNode } from './types';

type Side = Pick<ContractGraph, 'root'>;

/**
 * Compares two graphs by the names of services, level by level. A service that is on one side only is one change; what
 * it brings along is not listed. Where one graph is absent everything in the other is. Source: graph sheet, §6.
 *
 * @throws TypeError when both are absent
 * @public
 */
export function diffGraphs(
  old: Side | undefined,
  next: Side | undefined,
): GraphDiff {
  const root = rootOf(old, next);
  const byName = new Map<string, GraphChange>();
  const stack = root.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.change && !byName.has(node.name)) {
      byName.set(node.name, node.change);
    }
    for (const child of node.children.toReversed()) stack.push(child);
  }
  const changes = [...byName.values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return { root, changes };
}

function rootOf(old: Side | undefined, next: Side | undefined): GraphDiffNode {
  if (old && next) return compareRoots(old.root, next.root);
  if (next) return markAll(next.root, 'added');
  if (old) return markAll(old.root, 'removed');
  throw new TypeError('There is no graph to compare.');
}

interface Pair {
  name: string;
  old: GraphNode;
  next: GraphNode;
  into: GraphDiffNode;
}

/** Depth first, as the graphs are made: so the first occurrence of a name on one side meets the first on the other. */
function compareRoots(old: GraphNode, next: GraphNode): GraphDiffNode {
  const { name, version } = next;
  const fullNodes = fullNodesOf(old);
  const walked = new Set<string>();
  const root: GraphDiffNode = { name, version, children: [] };
  const stack: Pair[] = [];
  const compare = (pair: Pair) => {
    const below = compareChildren(pair, fullNodes);
    for (const child of below.toReversed()) stack.push(child);
  };
  compare({ name, old, next, into: root });
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    if (walked.has(pair.name)) continue;
    walked.add(pair.name);
    compare(pair);
  }
  return root;
}

/** @returns Those whose own children are to be compared. */
function compareChildren(
  { old, next, into }: Pair,
  fullNodes: Map<string, GraphNode>,
): Pair[] {
  const before = childrenOf(old);
  const after = childrenOf(next);
  const below: Pair[] = [];
  for (const [name, edge] of after) {
    const { version } = edge.node;
    const known = before.get(name);
    const change = changeOf(name, known?.node.version, version);
    const child = { name, version, ...(change && { change }), children: [] };
    into.children.push(child);
    const full = known?.shared ? fullNodes.get(name) : known?.node;
    if (full && !edge.shared) {
      below.push({ name, old: full, next: edge.node, into: child });
    }
  }
  for (const [name, { node }] of before) {
    if (after.has(name)) continue;
    const { version } = node;
    const change = changeOf(name, version, undefined);
    into.children.push({ name, version, change, children: [] });
  }
  return below;
}

type Resolved = GraphEdge & { node: GraphNode };

/** By name, the first of each; edges without node do not count. */
function childrenOf({ dependencies }: GraphNode): Map<string, Resolved> {
  const children = new Map<string, Resolved>();
  for (const edge of dependencies) {
    const { node } = edge;
    if (node && !children.has(node.name)) {
      children.set(node.name, { ...edge, node });
    }
  }
  return children;
}

function fullNodesOf(root: GraphNode): Map<string, GraphNode> {
  const nodes = new Map<string, GraphNode>();
  for (const { node, shared } of edgesOf(root)) {
    if (node && !shared && !nodes.has(node.name)) nodes.set(node.name, node);
  }
  return nodes;
}

function changeOf(
  name: string,
  oldVersion: string | undefined,
  newVersion: string | undefined,
): GraphChange | undefined {
  if (oldVersion === newVersion) return undefined;
  if (oldVersion === undefined)
    return { name, changeType: 'added', newVersion };
  if (newVersion === undefined) {
    return { name, changeType: 'removed', oldVersion };
  }
  return { name, changeType: 'version_changed', oldVersion, newVersion };
}

function markAll(
  source: GraphNode,
  changeType: 'added' | 'removed',
): GraphDiffNode {
  const mark = ({ name, version }: GraphNode): GraphDiffNode => ({
    name,
    version,
    change:
      changeType === 'added'
        ? { name, changeType, newVersion: version }
        : { name, changeType, oldVersion: version },
    children: [],
  });
  const root: GraphDiffNode = {
    name: source.name,
    version: source.version,
    children: [],
  };
  const stack = [{ from: source, to: root }];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    for (const { node } of pair.from.dependencies) {
      if (!node) continue;
      const child = mark(node);
      pair.to.children.push(child);
      stack.push({ from: node, to: child });
    }
  }
  return root;
}
