import { useEffect, useMemo, useRef, useState } from 'react';
import { createScene, toLayoutRequest, type GraphScene } from '../GraphScene';
import type { GraphViewEdge, GraphViewNode } from '../types';
import { runLayout } from './runLayout';

/** How far the arranging is. */
export interface LayoutProgress {
  step: number;
  steps: number;
}

export interface ArrangedScene {
  /** The newest picture there is; the one before while the next one is arranged. */
  scene?: GraphScene;
  progress?: LayoutProgress;
}

/** Arranges a graph whenever it changes; what was asked for before is given up. */
export function useScene(
  nodes: ReadonlyArray<GraphViewNode>,
  edges: ReadonlyArray<GraphViewEdge>,
): ArrangedScene {
  const [arranged, setArranged] = useState<ArrangedScene>({});
  // Nothing moves when the same graph is loaded again.
  const content = useMemo(() => JSON.stringify([nodes, edges]), [nodes, edges]);
  const latest = useRef({ nodes, edges });
  latest.current = { nodes, edges };
  useEffect(() => {
    const graph = {
      nodes: orderByGroup(latest.current.nodes),
      edges: latest.current.edges,
    };
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (step: number, steps: number) => {
      if (!signal.aborted) {
        setArranged(before => ({ ...before, progress: { step, steps } }));
      }
    };
    const { request } = toLayoutRequest(graph.nodes, graph.edges);
    runLayout(request, { signal, onProgress }).then(layout =>
      setArranged({ scene: createScene(graph.nodes, graph.edges, layout) }),
    );
    return () => controller.abort();
  }, [content]);
  return arranged;
}

/** The layout starts from this order. */
function orderByGroup(nodes: ReadonlyArray<GraphViewNode>): GraphViewNode[] {
  const groups = [...new Set(nodes.map(({ group }) => group))];
  return groups.flatMap(group => nodes.filter(node => node.group === group));
}
