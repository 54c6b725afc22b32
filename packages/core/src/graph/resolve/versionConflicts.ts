import { edgesOf } from '../edgesOf';
import type { GraphNode, VersionConflict } from '../types';

/**
 * Names that occur with more than one version below the root, which is not counted itself. Source: graph sheet, §4.
 *
 * @internal
 */
export function findVersionConflicts(root: GraphNode): VersionConflict[] {
  const versions = new Map<string, Set<string>>();
  for (const { node } of edgesOf(root)) {
    if (!node) continue;
    const known = versions.get(node.name) ?? new Set();
    versions.set(node.name, known.add(node.version));
  }
  return [...versions]
    .filter(([, known]) => known.size > 1)
    .map(([name, known]) => ({
      name,
      versions: [...known].map(version => `${name}@${version}`).sort(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
