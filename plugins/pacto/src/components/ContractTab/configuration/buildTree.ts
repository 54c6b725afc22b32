import type { SchemaProperty } from '@pacto/core';

/** One key of a schema with the keys below it. */
export interface KeyNode {
  /** From the root; unique. */
  path: string;
  /** The last part of the path. */
  name: string;
  /** Absent for a key that is only there for those below it. */
  property?: SchemaProperty;
  children: KeyNode[];
}

/** Puts keys below the keys that they belong to, in the order in which they come. */
export function buildTree(rows: readonly SchemaProperty[]): KeyNode[] {
  const root: KeyNode = { path: '', name: '', children: [] };
  const nodes = new Map([['', root]]);
  const nodeAt = (path: string): KeyNode => {
    const known = nodes.get(path);
    if (known) return known;
    const dot = path.lastIndexOf('.');
    const above = path.slice(0, Math.max(dot, 0));
    // What items of a list have belongs to the list.
    const list = above.replace(/(\[\])+$/, '');
    const node: KeyNode = {
      path,
      name: `${above.slice(list.length)}${dot < 0 ? path : path.slice(dot)}`,
      children: [],
    };
    nodes.set(path, node);
    nodeAt(list).children.push(node);
    return node;
  };
  for (const property of rows) nodeAt(property.key).property = property;
  return root.children;
}
