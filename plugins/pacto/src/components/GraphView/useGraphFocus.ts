import { useMemo, useState } from 'react';
import type { GraphScene } from './GraphScene';
import type { GraphFocus } from './navigate';

export interface GraphFocusState {
  /** Undefined while there is nothing to be on. */
  focus?: GraphFocus;
  goTo(next: GraphFocus): void;
}

/**
 * Where the keyboard is: where it went, else on the selected node, else on the root. It is kept by ids, so that it stays
 * when the graph changes.
 */
export function useGraphFocus(
  scene: GraphScene | undefined,
  selected: string | undefined,
): GraphFocusState {
  const [place, setPlace] = useState<{ node: string; edge?: string }>();
  const focus = useMemo(() => {
    if (!scene || scene.nodes.length === 0) return undefined;
    const find = (id: string | undefined) =>
      id === undefined ? undefined : scene.numberOf.get(id);
    const node = find(place?.node);
    if (node !== undefined) {
      const edge = scene.edges.findIndex(
        other => other.edge.id === place?.edge,
      );
      return { node, edge: edge === -1 ? undefined : edge };
    }
    const root = scene.nodes.findIndex(other => other.node.isRoot);
    return { node: find(selected) ?? Math.max(0, root) };
  }, [scene, place, selected]);
  const goTo = ({ node, edge }: GraphFocus) =>
    setPlace({
      node: scene!.nodes[node].node.id,
      edge: edge === undefined ? undefined : scene!.edges[edge].edge.id,
    });
  return { focus, goTo };
}
