import type { GraphAnswer } from '@pacto/backstage-plugin-pacto-common';

/** How the direct needs of the service in the middle are. */
export interface GraphSummary {
  /** Dependencies that the graph shows and hides. */
  needs: number;
  unresolved: number;
  unknown: number;
  conflicts: number;
}

/** Counts the dependencies of the root; shared configuration and policies are none. */
export function summarize(answer: GraphAnswer): GraphSummary {
  const direct = answer.edges.filter(
    ({ from, kind }) => from === answer.root && kind === 'dependency',
  );
  const count = (fits: (edge: (typeof direct)[number]) => boolean) =>
    direct.filter(fits).length;
  const root = answer.nodes.find(({ id }) => id === answer.root);
  return {
    needs: direct.length + (root?.hidden.dependencies ?? 0),
    unresolved: count(({ state }) => state === 'unresolved'),
    unknown: count(({ state }) => state === 'unknown'),
    conflicts: count(({ conflict }) => conflict !== undefined),
  };
}
