import type { BundleFile } from '@pacto/backstage-plugin-pacto-common';

/** A file, or a folder with what is in it. */
export interface FileNode {
  name: string;
  /** In the bundle. */
  path: string;
  /** Bytes; of a folder all that is in it. */
  size: number;
  /** There for a folder. */
  children?: FileNode[];
}

/** The files of a bundle by folder: folders first, then by name. */
export function buildFileTree(files: BundleFile[]): FileNode[] {
  const root: FileNode = { name: '', path: '', size: 0, children: [] };
  const folders = new Map<string, FileNode>([['', root]]);
  for (const file of files) {
    const parts = file.path.split('/');
    const name = parts.pop()!;
    let folder = root;
    for (const part of parts) {
      const path = folder === root ? part : `${folder.path}/${part}`;
      let next = folders.get(path);
      if (!next) {
        next = { name: part, path, size: 0, children: [] };
        folders.set(path, next);
        folder.children!.push(next);
      }
      next.size += file.size;
      folder = next;
    }
    folder.children!.push({ name, path: file.path, size: file.size });
  }
  for (const { children } of folders.values()) children!.sort(byKindAndName);
  return root.children!;
}

/** The nodes that are to be seen, in order, with their depth. */
export function listVisible(
  nodes: FileNode[],
  isOpen: (path: string) => boolean,
  depth = 1,
): Array<{ node: FileNode; depth: number }> {
  return nodes.flatMap(node => [
    { node, depth },
    ...(node.children && isOpen(node.path)
      ? listVisible(node.children, isOpen, depth + 1)
      : []),
  ]);
}

function byKindAndName(a: FileNode, b: FileNode): number {
  const kinds = Number(!a.children) - Number(!b.children);
  if (kinds !== 0) return kinds;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
