import type { ContractGraph, GraphEdge, GraphNode } from '../types';
import { nodeLabel, oneLine, refLabel } from './labels';

interface Frame {
  node: GraphNode;
  next: number;
  /** What the lines of its edges begin with. */
  indent: string;
}

/**
 * A graph as upstream prints it; edges that a limit left out are counted in a last branch. Source: graph sheet, §5.
 *
 * @returns Lines, each with a line feed at its end.
 * @public
 */
export function renderTree({ root, cycles, conflicts }: ContractGraph): string {
  const lines = [nodeLabel(root), ...branchesOf(root)];
  if (cycles.length > 0) {
    lines.push('', `Cycles (${cycles.length}):`);
    for (const cycle of cycles) lines.push(`  ${oneLine(cycle.join(' -> '))}`);
  }
  if (conflicts.length > 0) {
    lines.push('', `Conflicts (${conflicts.length}):`);
    for (const { name, versions } of conflicts) {
      lines.push(`  ${oneLine(`${name}: [${versions.join(' ')}]`)}`);
    }
  }
  return lines.map(line => `${line}\n`).join('');
}

function branchesOf(root: GraphNode): string[] {
  const lines: string[] = [];
  const stack: Frame[] = [{ node: root, next: 0, indent: '' }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { node, next, indent } = frame;
    const { dependencies, omitted = 0 } = node;
    if (next === dependencies.length) {
      if (omitted > 0) lines.push(`${indent}└─ (${omitted} more left out)`);
      stack.pop();
      continue;
    }
    frame.next += 1;
    const isLast = frame.next === dependencies.length && omitted === 0;
    const edge = dependencies[next];
    lines.push(`${indent}${isLast ? '└─ ' : '├─ '}${edgeLabel(edge)}`);
    if (edge.node) {
      const below = `${indent}${isLast ? '   ' : '│  '}`;
      stack.push({ node: edge.node, next: 0, indent: below });
    }
  }
  return lines;
}

function edgeLabel(edge: GraphEdge): string {
  const { node, error } = edge;
  const reference = edge.type === 'reference' ? ' [ref]' : '';
  if (!node) {
    const problem = error === undefined ? '' : ` (error: ${oneLine(error)})`;
    return `${refLabel(edge)}${reference}${problem}`;
  }
  const local = node.local ? ' [local]' : '';
  return `${nodeLabel(node)}${local}${reference}${
    edge.shared ? ' (shared)' : ''
  }`;
}
