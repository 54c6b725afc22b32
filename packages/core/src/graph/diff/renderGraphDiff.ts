import { oneLine } from '../render/labels';
import type { GraphChange, GraphDiff, GraphDiffNode } from './types';

/**
 * The branches that changed, as upstream prints them. Source: graph sheet, §6.
 *
 * @returns Lines, each with a line feed at its end; nothing when nothing changed.
 * @public
 */
export function renderGraphDiff({ root }: GraphDiff): string {
  const kept = changedBranches(root);
  if (!kept.has(root)) return '';
  const lines = [oneLine(root.name)];
  const stack = [{ node: root, indent: '', next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const children = kept.get(frame.node)!;
    if (frame.next === children.length) {
      stack.pop();
      continue;
    }
    const child = children[frame.next];
    frame.next += 1;
    const isLast = frame.next === children.length;
    const { indent } = frame;
    lines.push(`${indent}${isLast ? '└─ ' : '├─ '}${labelOf(child)}`);
    if (kept.has(child)) {
      const below = `${indent}${isLast ? '   ' : '│  '}`;
      stack.push({ node: child, indent: below, next: 0 });
    }
  }
  return lines.map(line => `${line}\n`).join('');
}

/** Each node with changes below it, with those of its children that are to be shown. */
function changedBranches(
  root: GraphDiffNode,
): Map<GraphDiffNode, GraphDiffNode[]> {
  const order = [root];
  for (const node of order) {
    for (const child of node.children) order.push(child);
  }
  const kept = new Map<GraphDiffNode, GraphDiffNode[]>();
  for (const node of order.reverse()) {
    const children = node.children.filter(
      child => child.change || kept.has(child),
    );
    if (children.length > 0) kept.set(node, children);
  }
  return kept;
}

function labelOf({ name, change }: GraphDiffNode): string {
  if (!change) return oneLine(name);
  return oneLine(`${name.padEnd(14)} ${versionsOf(change)}`);
}

function versionsOf({ changeType, oldVersion, newVersion }: GraphChange) {
  if (changeType === 'added') return `+${newVersion}`;
  if (changeType === 'removed') return `-${oldVersion}`;
  return `${oldVersion} → ${newVersion}`;
}
