import { limits } from '../limits';

/** Maps and lists, each with the number of its parts that were visited. */
interface Open {
  node: object;
  parts: unknown[];
  next: number;
}

/**
 * Why the data of a YAML text cannot be used as a tree: an alias inside what it stands for, or too much when all aliases
 * are written out.
 *
 * @internal
 */
export function findExpansionProblem(root: unknown): string | undefined {
  const path: Open[] = [];
  const above = new Set<object>();
  let nodes = 0;
  let value = root;
  for (;;) {
    nodes += 1;
    if (nodes > limits.documentNodes) {
      return `There are more than ${limits.documentNodes} values, aliases expanded.`;
    }
    if (typeof value === 'object' && value !== null) {
      if (above.has(value)) return 'An alias stands inside what it refers to.';
      above.add(value);
      path.push({ node: value, parts: Object.values(value), next: 0 });
    }
    let top = path.at(-1);
    while (top && top.next === top.parts.length) {
      above.delete(top.node);
      path.pop();
      top = path.at(-1);
    }
    if (!top) return undefined;
    value = top.parts[top.next];
    top.next += 1;
  }
}
